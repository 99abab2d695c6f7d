package io.clientele.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Analyses as an admin and as a manager ask for them: she is told of her clients only, each figure against plain loops. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnClientsTests extends OwnClients {

    record Month(LocalDate month, Amount revenue) {}

    @Autowired
    OwnClientsTests(Api api) {
        super(api);
    }

    @Test
    void classesHaveTheUsualBordersForWhoSeesOnlySomeClients() {
        var chosen = "{ analysis { abc(a: \"70\") { classes { clients } } } }";
        var usual = "{ analysis { abc(a: \"80.0\", b: \"95\", border: BEFORE) { classes { clients } } } }";
        var crossed = "{ analysis { abcXyz(border: INCLUSIVE) { importance } } }";

        assertThat(ann.ask(chosen).codes()).containsExactly("BAD_THRESHOLDS");
        assertThat(ann.ask(crossed).codes()).containsExactly("BAD_THRESHOLDS");
        assertThat(ann.ask(usual).codes()).isEmpty();
        assertThat(admin.ask(chosen).codes()).isEmpty();
    }

    @Test
    void crossingsAndWorthAreOfHerClientsAlone() {
        var hers = base.who(buyer -> buyer.inUniverse() && isHers(buyer));
        var bought = base.documents(new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 11, 1))).stream()
                .map(Document::buyer)
                .filter(hers::contains)
                .distinct()
                .count();
        var answer = ann.ask("""
                { analysis {
                  abcPairs { partial pairs { clients } }
                  abcMigration(from: {between: {from: "2026-01-01", to: "2026-04-01"}},
                    to: {between: {from: "2026-04-01", to: "2026-07-01"}}) { partial cells { clients } }
                  lifetimeValue(segments: ["%s"]) { partial all { clients } bySegment { clients } } } }""".formatted(ids.getFirst()));

        assertThat(answer.yes("analysis.abcPairs.partial")).isTrue();
        assertThat(sum(answer, "analysis.abcPairs.pairs[*].clients")).isEqualTo((int) bought);
        assertThat(answer.yes("analysis.abcMigration.partial")).isTrue();
        assertThat(sum(answer, "analysis.abcMigration.cells[*].clients")).isEqualTo(hers.size());
        assertThat(answer.yes("analysis.lifetimeValue.partial")).isTrue();
        var members = hers.stream()
                .filter(base.samples().getFirst().members()::contains)
                .count();
        assertThat(answer.number("analysis.lifetimeValue.all.clients")).isEqualTo((int) members);
        assertThat(answer.number("analysis.lifetimeValue.bySegment[0].clients")).isEqualTo((int) members);
        for (var crossing : List.of(
                "abcPairs(a: \"70\") { partial }",
                "abcMigration(a: \"70\", from: {last: {count: 9, unit: DAY}}, to: {current: DAY}) { partial }")) {
            assertThat(ann.ask("{ analysis { " + crossing + " } }").codes()).containsExactly("BAD_THRESHOLDS");
        }
    }

    private static int sum(Answer answer, String path) {
        return answer.list(path, Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Test
    void daysBeyondTheCalendarAreRefused() {
        var debts = "{ analysis { receivables(on: \"+999999999-12-31\") { on } } }";
        var members = "{ analysis { receivables(membership: {asOf: \"+999999999-12-31\"}) { on } } }";

        assertThat(admin.ask(debts).codes()).containsExactly("OUT_OF_RANGE");
        assertThat(admin.ask(members).codes()).containsExactly("BAD_MEMBERSHIP");
    }

    @Test
    void forecastsFromTheSalesOfHerClients() {
        checkForecast(admin, buyer -> true);
        checkForecast(ann, OwnClients::isHers);
    }

    private void checkForecast(SegmentTestData caller, Predicate<@Nullable Buyer> seen) {
        var answer = caller.ask("""
                { analysis { forecast(segments: ["%s"]) { partial segments { history { month revenue { amount } } }
                  total { history { month revenue { amount } } months { month } } } } }""".formatted(ids.getFirst()));

        var months = new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 11, 1)).steps(CalendarUnit.MONTH);
        var total = answer.list("analysis.forecast.total.history", Month.class);
        var segment = answer.list("analysis.forecast.segments[0].history", Month.class);
        assertThat(answer.yes("analysis.forecast.partial")).isEqualTo(caller == ann);
        assertThat(total).hasSameSizeAs(months);
        for (var at = 0; at < months.size(); at++) {
            assertThat(total.get(at).month()).isEqualTo(months.get(at).from());
            assertThat(total.get(at).revenue().amount())
                    .isEqualByComparingTo(revenue(months.get(at), document -> seen.test(document.buyer())));
            assertThat(segment.get(at).revenue().amount())
                    .isEqualByComparingTo(
                            revenue(months.get(at), document -> isMember(document, 0) && seen.test(document.buyer())));
        }
    }

    @Test
    void forecastsEachClientOnceByPrimaryMembership() {
        var answer = admin.ask("""
                { analysis { forecast(segments: %s, membership: {primary: true}) { membership
                  segments { history { month revenue { amount } } } } } }""".formatted(SegmentTestData.literal(ids.toArray(String[]::new))));

        var months = new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 11, 1)).steps(CalendarUnit.MONTH);
        assertThat(answer.text("analysis.forecast.membership")).isEqualTo("PRIMARY");
        for (var at = 0; at < months.size(); at++) {
            var sum = answer.list("analysis.forecast.segments[*].history[%d]".formatted(at), Month.class).stream()
                    .map(month -> month.revenue().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(revenue(months.get(at), this::isMemberOfAny));
        }
    }

    @Test
    void bringsTheForecastsOfPartsToThatOfTheTotal() {
        for (var caller : List.of(admin, ann)) {
            var answer = caller.ask("""
                    { analysis { forecast(segments: %s, membership: {primary: true}, months: 9) {
                      segments { months { month revenue { amount } } } outside { segment { id } months { month revenue { amount } }
                        history { month revenue { amount } } } total { months { month revenue { amount } } } } } }""".formatted(SegmentTestData.literal(ids.toArray(String[]::new))));

            assertThat(answer.isNull("analysis.forecast.outside.segment")).isTrue();
            var total = answer.list("analysis.forecast.total.months", Month.class);
            var outside = answer.list("analysis.forecast.outside.months", Month.class);
            assertThat(total).hasSize(9);
            for (var at = 0; at < total.size(); at++) {
                var sum = answer.list("analysis.forecast.segments[*].months[%d]".formatted(at), Month.class).stream()
                        .map(month -> month.revenue().amount())
                        .reduce(outside.get(at).revenue().amount(), BigDecimal::add);
                assertThat(sum).isCloseTo(total.get(at).revenue().amount(), within(new BigDecimal("0.05")));
            }
        }
    }

    private boolean isMemberOfAny(Document document) {
        return IntStream.range(0, ids.size()).anyMatch(segment -> isMember(document, segment));
    }

    @Test
    void refusesAWindowThatIsTooWide() {
        assertThat(admin.ask("{ analysis { channels(windowDays: 367) { partial } } }")
                        .codes())
                .containsExactly("BAD_THRESHOLDS");
        assertThat(admin.ask("{ analysis { channels(windowDays: -1) { partial } } }")
                        .codes())
                .containsExactly("BAD_THRESHOLDS");
        assertThat(admin.ask("{ analysis { forecast(months: 25) { partial } } }")
                        .codes())
                .containsExactly("MONTHS_OUT_OF_RANGE");
    }

    @Test
    void overlapsSegmentsWithinHerClients() {
        var answer = ann.ask(
                "{ segmentOverlap(segments: %s) { partial universe cells(of: [{a: \"%s\", b: \"%s\"}]) { both clients { totalCount } } pairs(first: 100) { nodes { a b both } } } }"
                        .formatted(SegmentTestData.literal(ids.toArray(String[]::new)), ids.get(0), ids.get(2)));

        assertThat(answer.yes("segmentOverlap.partial")).isTrue();
        assertThat(answer.number("segmentOverlap.universe"))
                .isEqualTo(
                        base.who(buyer -> buyer.inUniverse() && isHers(buyer)).size());
        assertThat(answer.number("segmentOverlap.cells[0].both")).isEqualTo(both(0, 2));
        assertThat(answer.number("segmentOverlap.cells[0].clients.totalCount")).isEqualTo(both(0, 2));
        for (var at = 0; at < 15; at++) {
            var pair = "segmentOverlap.pairs.nodes[" + at + "].";
            assertThat(answer.number(pair + "both"))
                    .isEqualTo(both(ids.indexOf(answer.text(pair + "a")), ids.indexOf(answer.text(pair + "b"))));
        }
    }

    private int both(int one, int other) {
        return base.who(buyer -> isHers(buyer)
                        && base.samples().get(one).members().contains(buyer)
                        && base.samples().get(other).members().contains(buyer))
                .size();
    }

    private BigDecimal revenue(Period period, Predicate<Document> whose) {
        return sum(base.documents(period).stream().filter(whose).toList());
    }
}
