package io.clientele.api.analysis.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.firm.Period;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** When and at which prices the members of a segment buy, each figure of the offer card against its definition. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferTimeAndPriceTests extends AskedOffers {

    record Beat(int number, int orders, BigDecimal index) {}

    @Autowired
    OfferTimeAndPriceTests(Api api) {
        super(api);
    }

    @Test
    void tellsWhenTheyBuy() {
        checkWhen(segments, everybody());
        checkWhen(ann, annsOwn());
    }

    @Test
    void tellsAtWhichPricesTheyBuy() {
        checkPrice(segments, everybody());
        checkPrice(ann, annsOwn());
    }

    @Test
    void findsNoYearlyRhythmInAPeriodThatEndsTooEarly() {
        var answer = segments.ask(
                "{ analysis { offerCard(segment: \"%s\", period: {between: {from: \"2025-01-01\", to: \"2025-08-20\"}}) { when { months { n missing beats { number } } } } } }"
                        .formatted(north));

        assertThat(answer.text("analysis.offerCard.when.months.missing")).isEqualTo("HISTORY_TOO_SHORT");
        assertThat(answer.isNull("analysis.offerCard.when.months.beats")).isTrue();
    }

    private void checkWhen(SegmentTestData caller, OfferOracle oracle) {
        var answer = card(caller, north, WHEN);

        check(answer.as("analysis.offerCard.when.gap", Quarters.class), oracle.medians());
        var due = answer.as("analysis.offerCard.when.due", Single.class);
        assertThat(due.n()).isEqualTo(oracle.medians().size());
        assertThat(due.value()).isEqualByComparingTo(BigDecimal.valueOf(oracle.due(BigDecimal.TWO)));
        var year = OfferBase.YEAR;
        checkBeats(
                answer, "weekdays", year, oracle, 7, day -> day.getDayOfWeek().getValue());
        var years = new Period(LocalDate.of(2023, 11, 1), LocalDate.of(2026, 11, 1));
        var beats = answer.list("analysis.offerCard.when.months.beats", Beat.class);
        var n = oracle.orders(years, day -> true);
        assertThat(answer.number("analysis.offerCard.when.months.n")).isEqualTo(n);
        assertThat(beats).hasSize(12);
        for (var beat : beats) {
            var orders = oracle.orders(years, day -> day.getMonthValue() == beat.number());
            assertThat(beat.orders()).isEqualTo(orders);
            assertThat(beat.index()).isEqualByComparingTo(ratio(12L * orders, n, 2));
        }
    }

    private static void checkBeats(
            Answer answer,
            String rhythm,
            Period period,
            OfferOracle oracle,
            int length,
            ToIntFunction<LocalDate> place) {
        var n = oracle.orders(period, day -> true);
        var days = period.from().datesUntil(period.to()).toList();
        var beats = answer.list("analysis.offerCard.when." + rhythm + ".beats", Beat.class);
        assertThat(beats).hasSize(length);
        assertThat(answer.number("analysis.offerCard.when." + rhythm + ".n")).isEqualTo(n);
        for (var beat : beats) {
            var orders = oracle.orders(period, day -> place.applyAsInt(day) == beat.number());
            var times = days.stream()
                    .filter(day -> place.applyAsInt(day) == beat.number())
                    .count();
            assertThat(beat.orders()).isEqualTo(orders);
            assertThat(beat.index()).isEqualByComparingTo(ratio((long) orders * days.size(), times * n, 2));
        }
    }

    private void checkPrice(SegmentTestData caller, OfferOracle oracle) {
        var answer = card(caller, north, PRICE);

        check(answer.as("analysis.offerCard.price.paid", Quarters.class), oracle.paid());
        check(answer.as("analysis.offerCard.price.discount", Quarters.class), oracle.discounts());
        var discounted = answer.as("analysis.offerCard.price.discounted", Single.class);
        assertThat(discounted.n()).isEqualTo(oracle.telling());
        assertThat(discounted.value())
                .isEqualByComparingTo(ratio(100L * oracle.discounts().size(), oracle.telling(), 2));
        var average = answer.as("analysis.offerCard.price.averageOrder", Single.class);
        var orders = oracle.orders(OfferBase.YEAR, day -> true);
        assertThat(average.n()).isEqualTo(orders);
        assertThat(average.value())
                .isEqualByComparingTo(oracle.revenue().divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP));
    }

    private static void check(Quarters told, List<BigDecimal> values) {
        assertThat(told.n()).isEqualTo(values.size()).isGreaterThanOrEqualTo(20);
        assertThat(told.missing()).isNull();
        assertThat(told.lower()).isEqualByComparingTo(OfferOracle.quartile(values, 1));
        assertThat(told.median()).isEqualByComparingTo(OfferOracle.quartile(values, 2));
        assertThat(told.upper()).isEqualByComparingTo(OfferOracle.quartile(values, 3));
    }
}
