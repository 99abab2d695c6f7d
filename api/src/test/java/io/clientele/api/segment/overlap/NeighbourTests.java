package io.clientele.api.segment.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.firm.Money;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.MadeAccounts;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.RandomBase.Line;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The segments that share clients with one, each figure counted by loops over plain objects. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeighbourTests {

    private static final String PERIOD =
            "period: {between: {from: \"%s\", to: \"%s\"}}".formatted(RandomBase.PERIOD.from(), RandomBase.PERIOD.to());
    private static final String PAIR = "a b both jaccard containmentAB revenue { amount } margin { amount } orders";

    record Amount(BigDecimal amount) {}

    record Pair(
            String a,
            String b,
            int both,
            BigDecimal jaccard,
            BigDecimal containmentAB,
            Amount revenue,
            Amount margin,
            long orders) {}

    record Named(String id, String name) {}

    record Neighbour(Named segment, Pair pair) {}

    private final RandomBase base = new RandomBase(23);
    private final SegmentTestData segments;
    private final Map<String, Integer> places = new HashMap<>();
    private SegmentTestData ann;
    private List<String> ids = List.of();

    @Autowired
    NeighbourTests(Api api) {
        this.segments = new SegmentTestData(api::admin);
        this.ann = segments;
    }

    @BeforeAll
    void load(
            @Autowired Api api,
            @Autowired Clients clients,
            @Autowired Products products,
            @Autowired Sales sales,
            @Autowired Managers managers) {
        base.into(clients, products, sales);
        ids = base.make(segments);
        ids.forEach(id -> places.put(id, places.size()));
        segments.list("Nobody", List.of());
        ann = MadeAccounts.manager(api, managers, RandomBase.SOURCE, "Ann", "ann");
    }

    @Test
    void tellsWhatEachOtherSegmentSharesAndBuys() {
        for (var id : ids) {
            assertShared(id, neighbours(segments, id, "first: 100 " + PERIOD), buyer -> true);
        }
    }

    @Test
    void showsAManagerOnlyWhatHisClientsShare() {
        for (var id : ids) {
            assertShared(
                    id,
                    neighbours(ann, id, "first: 100 " + PERIOD),
                    buyer -> buyer.managers().contains("Ann"));
        }
    }

    @Test
    void beginsWithThoseThatShareMost() {
        var id = ids.getFirst();
        var all = neighbours(segments, id, PERIOD);

        assertThat(all).extracting(one -> one.pair().both()).isSortedAccordingTo((one, other) -> other - one);
        assertThat(neighbours(segments, id, "first: 2 " + PERIOD)).isEqualTo(all.subList(0, 2));
    }

    @Test
    void knowsNoneOfASegmentThatIsEmpty() {
        assertThat(neighbours(segments, segments.list("Empty too", List.of()), ""))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "first: 0, PAGE_SIZE",
        "first: 101, PAGE_SIZE",
        "'period: {between: {from: \"2026-02-01\", to: \"2026-02-01\"}}', PERIOD_ENDS_BEFORE_START"
    })
    void refusesPlainlyAndTellsTheRest(String arguments, String code) {
        var answer = segments.ask(
                "{ segment(id: \"%s\") { name overlaps(%s) { pair { both } } } }".formatted(ids.getFirst(), arguments));

        assertThat(answer.codes()).containsExactly(code);
        assertThat(answer.text("segment.name")).isEqualTo("North");
        assertThat(answer.isNull("segment.overlaps")).isTrue();
    }

    private List<Neighbour> neighbours(SegmentTestData caller, String id, String arguments) {
        return caller.ask("{ segment(id: \"%s\") { overlaps%s { segment { id name } pair { %s } } } }"
                        .formatted(id, arguments.isEmpty() ? "" : "(" + arguments + ")", PAIR))
                .list("segment.overlaps", Neighbour.class);
    }

    private void assertShared(String id, List<Neighbour> told, Predicate<Buyer> seen) {
        var expected = new ArrayList<String>();
        for (var other : ids) {
            if (!other.equals(id) && !both(id, other, seen).isEmpty()) {
                expected.add(other);
            }
        }
        assertThat(told).extracting(one -> one.segment().id()).containsExactlyInAnyOrderElementsOf(expected);
        for (var one : told) {
            assertThat(one.pair().a()).isEqualTo(id);
            assertThat(one.pair().b()).isEqualTo(one.segment().id());
            assertThat(one.segment().name())
                    .isEqualTo(base.samples().get(place(one.segment().id())).name());
            assertPair(one.pair(), seen);
        }
    }

    private void assertPair(Pair pair, Predicate<Buyer> seen) {
        var both = both(pair.a(), pair.b(), seen);
        var a = members(pair.a(), seen).size();
        var b = members(pair.b(), seen).size();
        assertThat(pair.both()).isEqualTo(both.size());
        assertThat(pair.jaccard().doubleValue())
                .isEqualTo((double) both.size() / (a + b - both.size()), offset(0.0000006));
        assertThat(pair.containmentAB().doubleValue()).isEqualTo((double) both.size() / a, offset(0.0000006));
        var revenue = 0L;
        var margin = 0L;
        var orders = 0;
        for (var document : documents(both)) {
            revenue += document.sum(Line::amount);
            margin += document.margin();
            orders += document.isReturn() ? 0 : 1;
        }
        assertThat(pair.revenue().amount()).isEqualByComparingTo(Money.decimal(revenue));
        assertThat(pair.margin().amount()).isEqualByComparingTo(Money.decimal(margin));
        assertThat(pair.orders()).isEqualTo(orders);
    }

    private int place(String id) {
        return places.getOrDefault(id, -1);
    }

    private List<Buyer> members(String id, Predicate<Buyer> seen) {
        return base.samples().get(place(id)).members().stream().filter(seen).toList();
    }

    private List<Buyer> both(String one, String other, Predicate<Buyer> seen) {
        var both = new ArrayList<Buyer>();
        for (var buyer : members(one, seen)) {
            if (members(other, seen).contains(buyer)) {
                both.add(buyer);
            }
        }
        return both;
    }

    private List<Document> documents(List<Buyer> buyers) {
        var found = new ArrayList<Document>();
        for (var document : base.documents(RandomBase.PERIOD)) {
            if (document.buyer() != null && buyers.contains(document.buyer())) {
                found.add(document);
            }
        }
        return found;
    }
}
