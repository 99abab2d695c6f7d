package io.clientele.api.analysis.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.RandomBase.Line;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Two lists whose members changed in June: how they went, where clients went, and what each sold in its time. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentsOverTimeTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 5);

    record Amount(BigDecimal amount) {}

    record Step(boolean known, int was, int entered, int left, int is, Amount enteredRevenue, Amount lostRevenue) {}

    record Named(String name) {}

    record Stand(String state, @Nullable Named segment) {

        String text() {
            return segment == null ? state : segment.name();
        }
    }

    record Cell(Stand before, Stand after, int clients, Amount revenueBefore, Amount revenueAfter) {}

    record Figures(Amount revenue, BigDecimal clients) {}

    record Share(Figures gross) {}

    private final RandomBase base = new RandomBase(31);
    private final SegmentTestData segments;
    private final SettableClock clock;
    private final List<Buyer> some = new ArrayList<>();
    private String first = "";
    private String second = "";

    @Autowired
    SegmentsOverTimeTests(Api api, SettableClock clock) {
        this.clock = clock;
        this.segments = new SegmentTestData(() -> {
            api.signOut();
            return api.admin();
        });
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Products products, @Autowired Sales sales) {
        base.into(clients, products, sales);
        some.addAll(base.who(Buyer::inUniverse).stream().limit(5).toList());
        clock.set(MARCH);
        first = segments.list("First", List.of(id(0), id(1), id(2)));
        clock.set(JUNE);
        segments.remove(first, id(1));
        segments.add(first, id(3));
        second = segments.list("Second", List.of(id(1), id(0)));
        clock.set(SettableClock.TODAY);
    }

    @AfterAll
    void today() {
        clock.set(SettableClock.TODAY);
    }

    @Test
    void tellsWhoEnteredAndLeftMonthByMonth() {
        var answer = segments.ask("""
                { analysis { segmentDynamics(segments: %s,
                  period: {between: {from: "2026-03-01", to: "2026-08-01"}}) { step partial
                  segments { segment { name }
                    steps { known was entered left is enteredRevenue { amount } lostRevenue { amount } } } } } }""".formatted(SegmentTestData.literal(first, second)));

        var steps = answer.list("analysis.segmentDynamics.segments[0].steps", Step.class);
        assertThat(steps)
                .extracting(step -> "%d+%d-%d=%d".formatted(step.was(), step.entered(), step.left(), step.is()))
                .containsExactly("0+3-0=3", "3+0-0=3", "3+0-0=3", "3+1-1=3", "3+0-0=3");
        assertThat(steps.get(3).enteredRevenue().amount())
                .isEqualByComparingTo(revenue(period("2026-06-01", "2026-07-01"), by(3)));
        assertThat(steps.get(3).lostRevenue().amount())
                .isEqualByComparingTo(revenue(period("2025-07-01", "2026-07-01"), by(1)));
        assertThat(steps).allMatch(Step::known);
        assertThat(answer.list("analysis.segmentDynamics.segments[1].steps", Step.class))
                .extracting(step -> "%s 0+%d".formatted(step.known(), step.entered()))
                .containsExactly("false 0+0", "false 0+0", "false 0+0", "true 0+2", "true 0+0");
    }

    @Test
    void printsADashForMonthsBeforeTheFirstVersion() {
        var alone = rows("report.sections[0].rows", second);

        assertThat(alone)
                .extracting(row -> String.join("|", row.subList(0, 5)))
                .containsExactly(
                        "March 2026|—|—|—|—",
                        "April 2026|—|—|—|—",
                        "May 2026|—|—|—|—",
                        "June 2026|0|2|0|2",
                        "July 2026|2|0|0|2");
        assertThat(alone.getFirst()).hasSize(7).endsWith("—", "—");
        assertThat(rows("report.sections[0].totals", second).getFirst()).startsWith("Total", "0", "2", "0", "2");
    }

    @Test
    void printsOneDashForAllThoseMonthsBesideOtherSegments() {
        assertThat(rows("report.sections[0].rows", first, second))
                .extracting(row -> String.join("|", row.subList(0, 3)))
                .containsSubsequence("Second||", "March 2026 – May 2026|—|—", "June 2026|0|2", "July 2026|2|0");
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> rows(String path, String... ids) {
        return segments.ask("""
                { report(kind: SEGMENT_DYNAMICS, locale: EN, segments: %s,
                  period: {between: {from: "2026-03-01", to: "2026-08-01"}}) {
                  sections { rows(first: 20) totals } } }""".formatted(SegmentTestData.literal(ids))).list(path, List.class).stream()
                .map(row -> (List<String>) row)
                .toList();
    }

    @Test
    void tellsWhereClientsWent() {
        var before = period("2026-03-01", "2026-06-01");
        var after = period("2026-06-01", "2026-11-01");
        var cells = segments.ask("""
                { analysis { segmentMigration(segments: %s,
                  from: {between: {from: "2026-03-01", to: "2026-06-01"}},
                  to: {between: {from: "2026-06-01", to: "2026-11-01"}}) {
                  cells { before { state segment { name } } after { state segment { name } } clients
                    revenueBefore { amount } revenueAfter { amount } } } } }""".formatted(SegmentTestData.literal(second, first)))
                .list("analysis.segmentMigration.cells", Cell.class);

        var universe = base.who(buyer -> !buyer.anonymous());
        assertThat(cells.stream().mapToInt(Cell::clients).sum()).isEqualTo(universe.size());
        for (var cell : cells) {
            var inCell = universe.stream()
                    .filter(buyer ->
                            before(buyer, before, after).equals(cell.before().text()))
                    .filter(buyer -> after(buyer, after).equals(cell.after().text()))
                    .toList();
            assertThat(cell.clients()).isEqualTo(inCell.size());
            assertThat(cell.revenueBefore().amount())
                    .isEqualByComparingTo(revenue(before, document -> inCell.contains(document.buyer())));
            assertThat(cell.revenueAfter().amount())
                    .isEqualByComparingTo(revenue(after, document -> inCell.contains(document.buyer())));
        }
        assertThat(cells)
                .extracting(cell -> cell.before().text() + " → " + cell.after().text())
                .contains("First → First", "First → Second");
    }

    @Test
    void countsWhatEachSoldInItsTime() {
        var shares = segments.ask("""
                { salesBySegment(period: {between: {from: "2026-01-01", to: "2026-11-01"}}, segments: %s,
                  membership: {atSale: true}) { segments { gross { revenue { amount } clients } } } }""".formatted(SegmentTestData.literal(first, second)))
                .list("salesBySegment.segments", Share.class);

        var march = new Period(MARCH, JUNE);
        var june = period(JUNE.toString(), "2026-11-01");
        assertThat(shares.get(0).gross().revenue().amount())
                .isEqualByComparingTo(revenue(march, by(0, 1, 2)).add(revenue(june, by(0, 2, 3))));
        assertThat(shares.get(1).gross().revenue().amount()).isEqualByComparingTo(revenue(june, by(0, 1)));
    }

    @Test
    void refusesPeriodsThatOverlapAndTooManySteps() {
        assertThat(segments.ask("""
                        { analysis { segmentMigration(from: {between: {from: "2026-03-01", to: "2026-06-02"}},
                          to: {between: {from: "2026-06-01", to: "2026-11-01"}}) { partial } } }""").codes()).containsExactly("PERIODS_OVERLAP");
        assertThat(segments.ask("""
                        { analysis { segmentDynamics(step: DAY, period: {between: {from: "2000-03-01", to: "2026-06-02"}}) {
                          partial } } }""").codes()).containsExactly("TOO_MANY_STEPS");
    }

    /** Both have one priority: the one made first wins. */
    private String before(Buyer buyer, Period before, Period after) {
        if (Set.of(some.get(0), some.get(1), some.get(2)).contains(buyer)) {
            return "First";
        }
        var later = new Period(before.to(), after.to());
        var earlier = new Period(Period.EARLIEST, before.to());
        return bought(buyer, later) && !bought(buyer, earlier) ? "NEW" : "NONE";
    }

    private String after(Buyer buyer, Period after) {
        if (Set.of(some.get(0), some.get(2), some.get(3)).contains(buyer)) {
            return "First";
        }
        if (buyer.equals(some.get(1))) {
            return "Second";
        }
        return bought(buyer, new Period(Period.EARLIEST, after.from())) && !bought(buyer, after) ? "LOST" : "NONE";
    }

    private boolean bought(Buyer buyer, Period period) {
        return base.documents(period).stream()
                .anyMatch(document -> buyer.equals(document.buyer()) && !document.isReturn());
    }

    private BigDecimal revenue(Period period, Predicate<Document> whose) {
        return Money.decimal(base.documents(period).stream()
                .filter(document -> document.buyer() != null)
                .filter(whose)
                .mapToLong(document -> document.sum(Line::amount))
                .sum());
    }

    private Predicate<Document> by(int... places) {
        return document -> {
            for (var place : places) {
                if (Objects.equals(document.buyer(), some.get(place))) {
                    return true;
                }
            }
            return false;
        };
    }

    private int id(int place) {
        return base.id(some.get(place));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
