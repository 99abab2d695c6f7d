package io.clientele.api.analysis.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
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
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Who stays away, what managers did and which cards lack what, each against plain loops on a random base. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkTests {

    private static final Period SPRING = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 1));
    private static final LocalDate TODAY = SettableClock.TODAY;

    record Amount(BigDecimal amount) {}

    record Named(String name) {}

    record StageCount(String stage, int clients) {}

    record Strayed(Named client, String stage, LocalDate lastPurchaseOn, int daysSince, int orders, Amount revenue) {}

    record Work(
            @Nullable Named manager,
            Amount revenue,
            Amount margin,
            int orders,
            int clientsSoldTo,
            Amount previousRevenue,
            int clients,
            int buyers,
            int newcomers,
            Amount clientRevenue) {}

    record Filled(int filled, int clients, @Nullable BigDecimal percent) {}

    record AtManager(@Nullable Named manager, Filled filled) {}

    record InSegment(Named segment, Filled filled) {}

    record Field(
            @Nullable String field,
            @Nullable String property,
            Filled filled,
            List<AtManager> byManager,
            List<InSegment> bySegment) {}

    private final RandomBase base = new RandomBase(37);
    private final SegmentTestData segments;
    private List<String> ids = List.of();

    @Autowired
    WorkTests(Api api) {
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Products products, @Autowired Sales sales) {
        base.into(clients, products, sales);
        ids = base.make(segments);
    }

    @Test
    void tellsWhoIsLostWithinFourMonths() {
        var answer = ask("lostAndSleeping(lostMonths: 4) { lostMonths oneTime stages { stage clients } "
                + "clients(stage: LOST, first: 100) { nodes { client { name } stage lastPurchaseOn daysSince orders "
                + "revenue { amount } } } }");

        var lost = base.who(Buyer::inUniverse).stream()
                .filter(buyer -> {
                    var last = last(buyer);
                    return last != null && last.isBefore(TODAY.minusMonths(4));
                })
                .collect(Collectors.toSet());
        var rows = answer.list("analysis.lostAndSleeping.clients.nodes", Strayed.class);
        assertThat(rows)
                .extracting(row -> row.client().name())
                .containsExactlyInAnyOrderElementsOf(
                        lost.stream().map(Buyer::name).toList());
        for (var row : rows) {
            var buyer = base.who(one -> one.name().equals(row.client().name()))
                    .iterator()
                    .next();
            assertThat(row.lastPurchaseOn()).isEqualTo(last(buyer));
            assertThat((long) row.daysSince()).isEqualTo(ChronoUnit.DAYS.between(row.lastPurchaseOn(), TODAY));
            assertThat(row.revenue().amount()).isEqualByComparingTo(revenue(Period.ALWAYS, by(Set.of(buyer))));
        }
        assertThat(rows)
                .extracting(row -> row.revenue().amount())
                .isSortedAccordingTo(Comparator.<BigDecimal>naturalOrder().reversed());
        var counts = answer.list("analysis.lostAndSleeping.stages", StageCount.class);
        assertThat(counts).hasSize(5).contains(new StageCount("LOST", lost.size()));
        assertThat(counts.stream().mapToInt(StageCount::clients).sum())
                .isEqualTo(base.who(Buyer::inUniverse).size());
    }

    /** No document of the base names a manager; clients do. */
    @Test
    void tellsManagersByDocumentsAndByTheirClients() {
        var answer = ask("""
                managers(period: {between: {from: "2026-03-01", to: "2026-06-01"}}) { buyers newcomers managers {
                  manager { name } revenue { amount } margin { amount } orders clientsSoldTo previousRevenue { amount }
                  clients buyers newcomers clientRevenue { amount } } }""");
        var works = answer.list("analysis.managers.managers", Work.class);

        assertThat(works)
                .extracting(work ->
                        work.manager() == null ? "nobody" : work.manager().name())
                .containsExactlyInAnyOrder("nobody", "Ann", "Bob");
        var named = base.who(buyer -> !buyer.anonymous());
        var bought = named.stream().filter(buyer -> bought(buyer, SPRING)).toList();
        assertThat(answer.number("analysis.managers.buyers")).isPositive().isEqualTo(bought.size());
        assertThat(answer.number("analysis.managers.newcomers"))
                .isEqualTo(newcomers(bought))
                .isLessThan(bought.size());
        for (var work : works) {
            var manager = work.manager();
            var clients = named.stream()
                    .filter(buyer -> manager != null && buyer.managers().contains(manager.name()))
                    .collect(Collectors.toSet());
            var buyers = clients.stream().filter(buyer -> bought(buyer, SPRING)).toList();
            assertThat(work.clients()).isEqualTo(clients.size());
            assertThat(work.buyers()).isEqualTo(buyers.size());
            assertThat(work.newcomers()).isEqualTo(newcomers(buyers));
            assertThat(work.clientRevenue().amount()).isEqualByComparingTo(revenue(SPRING, by(clients)));
            assertThat(work.revenue().amount())
                    .isEqualByComparingTo(manager == null ? revenue(SPRING, by(named)) : BigDecimal.ZERO);
            assertThat(work.previousRevenue().amount())
                    .isEqualByComparingTo(manager == null ? revenue(SPRING.previous(), by(named)) : BigDecimal.ZERO);
        }
    }

    @Test
    void tellsWhichCardsLackWhatRulesDecideBy() {
        segments.dynamic("Moscow", "city = 'Moscow'");

        var fields = ask("completeness(segments: [\"" + ids.getFirst() + "\", \"" + ids.get(5) + "\"]) { fields { field"
                        + " property filled { filled clients percent } byManager { manager { name } filled { filled clients } }"
                        + " bySegment { segment { name } filled { filled clients percent } } } }")
                .list("analysis.completeness.fields", Field.class);

        var asked = base.samples().getFirst().members();
        var both = base.who(buyer ->
                asked.contains(buyer) || base.samples().get(5).members().contains(buyer));
        assertThat(fields).extracting(Field::field).containsExactlyInAnyOrder("CITY", "REGION", "MANAGER");
        assertThat(fields.getFirst().field()).isEqualTo("CITY");
        for (var field : fields) {
            var filled = "CITY".equals(field.field()) ? 0 : both.size();
            assertThat(field.filled().filled()).isEqualTo(filled);
            assertThat(field.filled().clients()).isEqualTo(both.size());
            assertThat(field.bySegment())
                    .extracting(one -> one.segment().name())
                    .containsExactly("North", "Ann's");
            assertThat(field.bySegment().getFirst().filled().clients()).isEqualTo(asked.size());
            assertThat(field.byManager()).isNotEmpty();
        }
    }

    @Test
    void refusesThresholdsOutOfRange() {
        for (var wrong : List.of("lostMonths: 0", "oneTime: 0", "lostMonths: 121")) {
            assertThat(ask("lostAndSleeping(" + wrong + ") { partial }").codes())
                    .containsExactly("BAD_THRESHOLDS");
        }
    }

    private @Nullable LocalDate last(Buyer buyer) {
        return base.documents(Period.ALWAYS).stream()
                .filter(document -> buyer.equals(document.buyer()) && !document.isReturn())
                .map(Document::day)
                .filter(day -> !day.isAfter(TODAY))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean bought(Buyer buyer, Period period) {
        return base.documents(period).stream()
                .anyMatch(document -> buyer.equals(document.buyer()) && !document.isReturn());
    }

    private BigDecimal revenue(Period period, Predicate<Document> whose) {
        return Money.decimal(base.documents(period).stream()
                .filter(whose)
                .mapToLong(document -> document.sum(Line::amount))
                .sum());
    }

    private int newcomers(List<Buyer> buyers) {
        return (int) buyers.stream()
                .filter(buyer -> !bought(buyer, new Period(Period.EARLIEST, SPRING.from())))
                .count();
    }

    private static Predicate<Document> by(Set<Buyer> buyers) {
        return document -> document.buyer() != null && buyers.contains(Objects.requireNonNull(document.buyer()));
    }

    private Answer ask(String analysis) {
        return segments.ask("{ analysis { " + analysis + " } }");
    }
}
