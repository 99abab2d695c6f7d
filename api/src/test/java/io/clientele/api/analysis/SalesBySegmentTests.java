package io.clientele.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Sales by segment as callers ask for them, each figure against its definition on a random base. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SalesBySegmentTests extends RandomSegmentSales {

    @Autowired
    SalesBySegmentTests(Api api) {
        super(api);
    }

    @Test
    void countsEachWayAsItIsDefined() {
        var sales = sales("", SHARES).as("salesBySegment", Reconciled.class);

        check(sales, RandomBase.PERIOD, this::in);
        assertThat(Objects.requireNonNull(sales.withoutClient()).revenue().amount())
                .isNotEqualByComparingTo("0");
        assertThat(sales.outside().revenue().amount()).isNotEqualByComparingTo("0");
    }

    @Test
    void dividesEveryStepLikeThePeriod() {
        var answer = sales("step: MONTH", SHARES + " steps { " + SHARES + " }");

        var whole = answer.as("salesBySegment", Reconciled.class);
        var steps = answer.list("salesBySegment.steps", Reconciled.class);
        var months = RandomBase.PERIOD.steps(CalendarUnit.MONTH);
        assertThat(steps).hasSize(months.size()).hasSize(11);
        for (var at = 0; at < steps.size(); at++) {
            check(steps.get(at), months.get(at), this::in);
        }
        check(whole, RandomBase.PERIOD, this::in);
        assertThat(sum(steps, step -> step.company().revenue().amount()))
                .isEqualByComparingTo(whole.company().revenue().amount());
        for (var at = 0; at < ids.size(); at++) {
            var segment = at;
            assertThat(sum(
                            steps,
                            step -> step.segments()
                                    .get(segment)
                                    .gross()
                                    .revenue()
                                    .amount()))
                    .isEqualByComparingTo(
                            whole.segments().get(segment).gross().revenue().amount());
        }
    }

    @Test
    void partitionsClientsBetweenSegmentsThatWin() {
        var sales = sales("membership: {primary: true}", SHARES).as("salesBySegment", Reconciled.class);

        check(sales, RandomBase.PERIOD, (buyer, segment) -> in(buyer, segment) && segment == firstOf(buyer));
        assertThat(sales.segments()).allSatisfy(share -> {
            assertThat(share.gross()).isEqualTo(share.exclusive());
            assertThat(share.gross()).isEqualTo(share.fractional());
        });
        assertThat(sum(sales.segments(), share -> share.gross().revenue().amount()))
                .isEqualByComparingTo(sales.distinct().revenue().amount());
    }

    /** Neither lists nor rules had a version on that day. */
    @Test
    void findsNobodyInSegmentsBeforeTheirFirstVersion() {
        var sales = sales("membership: {asOf: \"2026-01-01\"}", SHARES).as("salesBySegment", Reconciled.class);

        check(sales, RandomBase.PERIOD, (buyer, segment) -> false);
    }

    @Test
    void comparesWithThePeriodBeforeAndTheSameAYearEarlier() {
        var answer = sales("", "previous { " + SHARES + " } lastYear { " + SHARES + " }");

        check(answer.as("salesBySegment.previous", Reconciled.class), RandomBase.PERIOD.previous(), this::in);
        check(answer.as("salesBySegment.lastYear", Reconciled.class), RandomBase.PERIOD.lastYear(), this::in);
    }

    @Test
    void refusesAMembershipThatIsDenied() {
        assertThat(sales("membership: {atSale: false}", "partial").codes()).containsExactly("BAD_MEMBERSHIP");
    }

    /** The lists got their members on the business date; what was sold before is outside. */
    @Test
    void countsSalesByTheMembersOfTheirDay() {
        var sales = sales("membership: {atSale: true}", SHARES).as("salesBySegment", Reconciled.class);

        check(sales, RandomBase.PERIOD, (buyer, segment) -> false);
    }

    @Test
    void echoesThePeriodAsked() {
        var answer = sales("", "period { from to lastDay } asOf { businessDate dataVersion }");

        assertThat(answer.text("salesBySegment.period.from")).isEqualTo("2025-12-10");
        assertThat(answer.text("salesBySegment.period.lastDay")).isEqualTo("2026-10-20");
        assertThat(answer.text("salesBySegment.asOf.businessDate")).isEqualTo("2026-11-22");
    }

    private void check(Reconciled sales, Period period, BiFunction<Buyer, Integer, Boolean> in) {
        assertThat(sales.period()).isEqualTo(new Days(period.from(), period.to()));
        Function<Buyer, Long> count = buyer -> base.samples().stream()
                .filter(sample -> in.apply(buyer, base.samples().indexOf(sample)))
                .count();
        Predicate<Document> known =
                document -> document.buyer() != null && !document.buyer().anonymous();
        for (var at = 0; at < ids.size(); at++) {
            var segment = at;
            var share = sales.segments().get(at);
            Predicate<Document> theirs = known.and(document -> in.apply(buyer(document), segment));
            same(share.gross(), period, theirs);
            same(share.exclusive(), period, theirs.and(document -> count.apply(buyer(document)) == 1));
            near(share.fractional(), period, theirs, count);
        }
        same(sales.distinct(), period, known.and(document -> count.apply(buyer(document)) > 0));
        same(sales.outside(), period, known.and(document -> count.apply(buyer(document)) == 0));
        same(Objects.requireNonNull(sales.withoutClient()), period, known.negate());
        same(sales.company(), period, document -> true);
        for (var figure = 0; figure < 7; figure++) {
            var number = figure;
            assertThat(sum(sales.segments(), share -> share.fractional().all().get(number)))
                    .isEqualByComparingTo(sales.distinct().all().get(number));
            assertThat(sales.distinct()
                            .all()
                            .get(number)
                            .add(sales.outside().all().get(number))
                            .add(sales.withoutClient().all().get(number)))
                    .isEqualByComparingTo(sales.company().all().get(number));
        }
    }

    /** Exact but for what was given to the largest remainders: less than one ten-thousandth. */
    private void near(Figures told, Period period, Predicate<Document> condition, Function<Buyer, Long> count) {
        var exact = base.documents(period).stream()
                .filter(condition)
                .collect(Collectors.groupingBy(SalesBySegmentTests::buyer))
                .entrySet()
                .stream()
                .map(entry -> figures(entry.getValue()).stream()
                        .map(figure -> figure.divide(
                                BigDecimal.valueOf(count.apply(entry.getKey())), 30, RoundingMode.HALF_UP))
                        .toList())
                .toList();
        for (var figure = 0; figure < 7; figure++) {
            var number = figure;
            var difference = told.all().get(figure).subtract(sum(exact, parts -> parts.get(number)));
            assertThat(difference.abs()).isLessThan(new BigDecimal("0.0001"));
        }
    }

    /** All have one priority: the one made first wins. */
    private int firstOf(Buyer buyer) {
        return base.samples()
                .indexOf(base.samples().stream()
                        .filter(sample -> sample.members().contains(buyer))
                        .findFirst()
                        .orElseThrow());
    }

    private static Buyer buyer(Document document) {
        return Objects.requireNonNull(document.buyer());
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> figure) {
        return parts.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
