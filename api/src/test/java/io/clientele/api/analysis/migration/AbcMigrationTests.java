package io.clientele.api.analysis.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.RandomBase.Line;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** How the importance of clients changed between two periods, beside plain loops over the documents. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbcMigrationTests {

    private static final Period SPRING = period("2026-02-01", "2026-04-01");
    private static final Period AUTUMN = period("2026-08-01", "2026-10-01");
    private static final String PERIODS = """
            from: {between: {from: "2026-02-01", to: "2026-04-01"}}, to: {between: {from: "2026-08-01", to: "2026-10-01"}}""";

    record Amount(BigDecimal amount) {}

    record Cell(String before, String after, int clients, Amount revenueBefore, Amount revenueAfter) {}

    private final RandomBase base = new RandomBase(83);
    private final SegmentTestData segments;
    private List<String> ids = List.of();

    @Autowired
    AbcMigrationTests(Api api) {
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Products products, @Autowired Sales sales) {
        base.into(clients, products, sales);
        ids = base.make(segments);
    }

    @Test
    void tellsFromWhichClassToWhichClientsWent() {
        var cells = cells("abcMigration(%s)".formatted(PERIODS));

        assertCells(cells, base.who(Buyer::inUniverse));
        assertThat(cells)
                .extracting(Cell::before)
                .contains("A", "B", "C", "NONE")
                .isSortedAccordingTo((one, other) -> AbcPlace.valueOf(one).compareTo(AbcPlace.valueOf(other)));
        assertThat(cells).extracting(Cell::after).contains("A", "B", "C", "LOST");
    }

    @Test
    void countsTheClientsOfASegmentByTheClassesTheyHaveAmongAll() {
        assertCells(
                cells("abcMigration(%s, segments: [\"%s\"])".formatted(PERIODS, ids.getFirst())),
                base.samples().getFirst().members());
    }

    @Test
    void echoesWhatItIsAboutAndRefusesPeriodsThatOverlap() {
        var answer = ask("abcMigration(%s, metric: MARGIN, a: \"70\") { %s }"
                .formatted(
                        PERIODS,
                        "before { from } after { to } metric a b border membership partial segments { name }"));

        assertThat(answer.text("analysis.abcMigration.before.from")).isEqualTo("2026-02-01");
        assertThat(answer.text("analysis.abcMigration.after.to")).isEqualTo("2026-10-01");
        assertThat(answer.text("analysis.abcMigration.metric")).isEqualTo("MARGIN");
        assertThat(answer.text("analysis.abcMigration.a")).isEqualTo("70.00");
        assertThat(answer.text("analysis.abcMigration.b")).isEqualTo("95.00");
        assertThat(answer.text("analysis.abcMigration.border")).isEqualTo("BEFORE");
        assertThat(answer.text("analysis.abcMigration.membership")).isEqualTo("CURRENT");
        assertThat(ask("""
                        abcMigration(from: {between: {from: "2026-02-01", to: "2026-04-02"}},
                          to: {between: {from: "2026-04-01", to: "2026-06-01"}}) { partial }""").codes()).containsExactly("PERIODS_OVERLAP");
        assertThat(ask("abcMigration(%s, a: \"96\") { partial }".formatted(PERIODS))
                        .codes())
                .containsExactly("BAD_THRESHOLDS");
    }

    private void assertCells(List<Cell> cells, Set<Buyer> clients) {
        assertThat(cells.stream().mapToInt(Cell::clients).sum()).isEqualTo(clients.size());
        var left = new HashSet<>(clients);
        for (var cell : cells) {
            var inCell = clients.stream()
                    .filter(buyer -> before(buyer).equals(cell.before()))
                    .filter(buyer -> after(buyer).equals(cell.after()))
                    .toList();
            assertThat(cell.clients()).isEqualTo(inCell.size());
            assertThat(cell.revenueBefore().amount()).isEqualByComparingTo(revenue(SPRING, inCell::contains));
            assertThat(cell.revenueAfter().amount()).isEqualByComparingTo(revenue(AUTUMN, inCell::contains));
            left.removeAll(inCell);
        }
        assertThat(left).isEmpty();
    }

    private String before(Buyer buyer) {
        var later = new Period(SPRING.to(), AUTUMN.to());
        var earlier = new Period(Period.EARLIEST, SPRING.to());
        return Objects.requireNonNullElseGet(
                letter(buyer, SPRING), () -> bought(buyer, later) && !bought(buyer, earlier) ? "NEW" : "NONE");
    }

    private String after(Buyer buyer) {
        return Objects.requireNonNullElseGet(
                letter(buyer, AUTUMN),
                () -> bought(buyer, new Period(Period.EARLIEST, AUTUMN.from())) ? "LOST" : "NONE");
    }

    /** By the share of those who bring more. */
    private @Nullable String letter(Buyer buyer, Period period) {
        if (base.documents(period).stream().noneMatch(document -> buyer.equals(document.buyer()))) {
            return null;
        }
        Function<Buyer, Long> of = other -> base.documents(period).stream()
                .filter(document -> other.equals(document.buyer()))
                .mapToLong(document -> document.sum(Line::amount))
                .sum();
        var mine = of.apply(buyer);
        var all = new ArrayList<>(base.who(Buyer::inUniverse))
                .stream().map(of).filter(value -> value > 0).toList();
        var total = all.stream().mapToLong(Long::longValue).sum();
        var more = all.stream()
                .filter(value -> value > mine)
                .mapToLong(Long::longValue)
                .sum();
        if (mine <= 0) {
            return "C";
        }
        return more * 100 < total * 80 ? "A" : more * 100 < total * 95 ? "B" : "C";
    }

    private boolean bought(Buyer buyer, Period period) {
        return base.documents(period).stream()
                .anyMatch(document -> buyer.equals(document.buyer()) && !document.isReturn());
    }

    private BigDecimal revenue(Period period, Predicate<Buyer> whose) {
        return Money.decimal(base.documents(period).stream()
                .filter(document -> document.buyer() != null && whose.test(document.buyer()))
                .mapToLong((Document document) -> document.sum(Line::amount))
                .sum());
    }

    private List<Cell> cells(String analysis) {
        return ask(analysis + " { cells { before after clients revenueBefore { amount } revenueAfter { amount } } }")
                .list("analysis.abcMigration.cells", Cell.class);
    }

    private Answer ask(String analysis) {
        return segments.ask("{ analysis { " + analysis + " } }");
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
