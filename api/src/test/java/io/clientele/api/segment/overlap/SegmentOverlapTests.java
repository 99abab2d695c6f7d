package io.clientele.api.segment.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.firm.Money;
import io.clientele.api.graphql.Ids;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.RandomBase.Line;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Overlaps as callers ask for them, each figure against its definition on a random base. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentOverlapTests {

    private static final String PERIOD =
            "period: {between: {from: \"%s\", to: \"%s\"}}".formatted(RandomBase.PERIOD.from(), RandomBase.PERIOD.to());

    record Amount(BigDecimal amount, String currency) {}

    record Pair(
            String a,
            String b,
            int both,
            BigDecimal jaccard,
            BigDecimal containmentAB,
            BigDecimal containmentBA,
            BigDecimal overlapCoefficient,
            BigDecimal lift,
            Amount revenue,
            Amount margin,
            long orders) {}

    record Total(int totalCount) {}

    record Intersection(Set<String> segments, Total clients, Amount revenue, Amount margin, long orders) {}

    private final RandomBase base = new RandomBase(17);
    private final SegmentTestData segments;
    private List<String> ids = List.of();

    @Autowired
    SegmentOverlapTests(Api api) {
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Products products, @Autowired Sales sales) {
        base.into(clients, products, sales);
        ids = base.make(segments);
    }

    @Test
    void countsWhatEachTwoSegmentsShare() {
        var answer = overlap(ids, "segments { id name count } counts universe distinct partial");

        var counts = answer.as("segmentOverlap.counts", int[][].class);
        for (var a = 0; a < ids.size(); a++) {
            for (var b = 0; b < ids.size(); b++) {
                assertThat(counts[a][b])
                        .isEqualTo(shared(List.of(members(a), members(b))).size());
            }
            assertThat(answer.number("segmentOverlap.segments[%d].count".formatted(a)))
                    .isEqualTo(members(a).size())
                    .isPositive();
        }
        assertThat(answer.texts("segmentOverlap.segments[*].id")).isEqualTo(ids);
        assertThat(answer.number("segmentOverlap.universe"))
                .isEqualTo(base.who(Buyer::inUniverse).size());
        assertThat(answer.number("segmentOverlap.distinct")).isEqualTo(anyOf().size());
        assertThat(answer.yes("segmentOverlap.partial")).isFalse();
    }

    @Test
    void tellsLikenessAndMoneyOfEachPairTheLargestFirst() {
        var pairs = overlap(ids, """
                pairs(first: 100) { totalCount nodes { a b both jaccard containmentAB containmentBA overlapCoefficient lift
                  revenue { amount currency } margin { amount currency } orders } }""").list("segmentOverlap.pairs.nodes", Pair.class);

        assertThat(pairs).hasSize(15).extracting(Pair::both).isSortedAccordingTo((one, other) -> other - one);
        for (var pair : pairs) {
            var a = members(ids.indexOf(pair.a()));
            var b = members(ids.indexOf(pair.b()));
            var both = shared(List.of(a, b));
            assertThat(pair.both()).isEqualTo(both.size());
            close(pair.jaccard(), (double) both.size() / (a.size() + b.size() - both.size()));
            close(pair.containmentAB(), (double) both.size() / a.size());
            close(pair.containmentBA(), (double) both.size() / b.size());
            close(pair.overlapCoefficient(), (double) both.size() / Math.min(a.size(), b.size()));
            close(
                    pair.lift(),
                    (double) both.size() * base.who(Buyer::inUniverse).size() / a.size() / b.size());
            assertSales(both, pair.revenue(), pair.margin(), pair.orders());
        }
    }

    @Test
    void pagesThroughPairsWithoutLosingOne() {
        var seen = new ArrayList<String>();
        var after = "";
        var more = true;
        while (more) {
            var page = overlap(
                    ids, "pairs(first: 4 %s) { nodes { a b } pageInfo { hasNextPage endCursor } }".formatted(after));
            var b = page.texts("segmentOverlap.pairs.nodes[*].b");
            page.texts("segmentOverlap.pairs.nodes[*].a").forEach(a -> seen.add(a + b.get(seen.size() % 4)));
            more = page.yes("segmentOverlap.pairs.pageInfo.hasNextPage");
            after = "after: \"%s\"".formatted(page.text("segmentOverlap.pairs.pageInfo.endCursor"));
        }
        assertThat(seen).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void dividesAllMembersBetweenExactCombinations() {
        var intersections = intersections("EXCLUSIVE");

        assertThat(intersections).extracting(Intersection::segments).doesNotHaveDuplicates();
        assertThat(intersections.stream()
                        .mapToInt(intersection -> intersection.clients().totalCount())
                        .sum())
                .isEqualTo(anyOf().size());
        for (var intersection : intersections) {
            var clients = base.who(buyer -> segmentsOf(buyer).equals(intersection.segments()));
            assertThat(intersection.clients().totalCount())
                    .isEqualTo(clients.size())
                    .isPositive();
            assertSales(clients, intersection.revenue(), intersection.margin(), intersection.orders());
        }
    }

    @Test
    void countsAClientInEveryCombinationThatHoldsHim() {
        var intersections = intersections("INCLUSIVE");

        assertThat(intersections).hasSize(combinations().size());
        for (var intersection : intersections) {
            var clients = base.who(buyer -> segmentsOf(buyer).containsAll(intersection.segments()));
            assertThat(intersection.clients().totalCount())
                    .isEqualTo(clients.size())
                    .isPositive();
            assertSales(clients, intersection.revenue(), intersection.margin(), intersection.orders());
        }
    }

    @Test
    void listsTheClientsOfACombination() {
        var answer = overlap(ids.subList(0, 2), "intersections { segments clients(first: 1000) { nodes { name } } }");

        for (var at = 0;
                at < answer.list("segmentOverlap.intersections", Object.class).size();
                at++) {
            var path = "segmentOverlap.intersections[%d]".formatted(at);
            var exactly = Set.copyOf(answer.texts(path + ".segments"));
            assertThat(answer.texts(path + ".clients.nodes[*].name"))
                    .containsExactlyElementsOf(base
                            .who(buyer -> {
                                var first = new HashSet<>(segmentsOf(buyer));
                                first.retainAll(ids.subList(0, 2));
                                return first.equals(exactly);
                            })
                            .stream()
                            .map(Buyer::name)
                            .toList());
        }
    }

    @Test
    void laysAnEmptySegmentOverOthers() {
        var nobody = segments.list("Nobody", List.of());

        var answer = overlap(
                List.of(nobody, ids.getFirst()),
                "counts pairs { nodes { both jaccard containmentAB containmentBA lift overlapCoefficient } } intersections { orders }");

        var pair = "segmentOverlap.pairs.nodes[0].";
        assertThat(answer.number(pair + "both")).isZero();
        assertThat(answer.as(pair + "jaccard", BigDecimal.class)).isEqualByComparingTo("0");
        assertThat(answer.isNull(pair + "containmentAB")).isTrue();
        assertThat(answer.isNull(pair + "lift")).isTrue();
        assertThat(answer.isNull(pair + "overlapCoefficient")).isTrue();
        assertThat(answer.list("segmentOverlap.intersections", Object.class)).hasSize(1);
    }

    @Test
    void combinesTwentySegmentsAndNoMore() {
        var twenty = IntStream.range(0, 20)
                .mapToObj(at -> segments.list(
                        "One of many " + at, List.of(base.id(base.buyers().get(1 + at % 2)))))
                .toList();
        var more = new ArrayList<>(twenty);
        more.add(ids.getFirst());

        var most = overlap(twenty, "intersections { clients { totalCount } }");
        var exceeded = overlap(more, "intersections { orders } counts");

        assertThat(most.list("segmentOverlap.intersections", Object.class)).hasSize(2);
        assertThat(exceeded.codes()).containsExactly("TOO_MANY_SEGMENTS");
        assertThat(overlap(more, "counts").as("segmentOverlap.counts", int[][].class))
                .hasNumberOfRows(21);
    }

    @Test
    void combinesTwentySegmentsThatOneClientIsInAllOf() {
        var everywhere = List.of(base.id(base.buyers().get(1)));
        var twenty = IntStream.range(0, 20)
                .mapToObj(at -> segments.list("All the same " + at, everywhere))
                .toList();

        var answer = overlap(twenty, "intersections(mode: INCLUSIVE, first: 1000) { segments clients { totalCount } }");

        assertThat(answer.list("segmentOverlap.intersections", Object.class)).hasSize(1_000);
        assertThat(answer.list("segmentOverlap.intersections[*].clients.totalCount", Integer.class))
                .containsOnly(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "one, TOO_FEW_SEGMENTS",
        "twice, SEGMENT_TWICE",
        "client, WRONG_ID_TYPE",
        "broken, BAD_ID",
        "gone, NOT_FOUND",
        "many, TOO_MANY_SEGMENTS"
    })
    void refusesSegmentsThatCannotBeLaidOver(String what, String code) {
        var first = ids.getFirst();
        var asked = Map.of(
                "one", List.of(first),
                "twice", List.of(first, ids.get(1), first),
                "client", List.of(first, SegmentTestData.clientId(1)),
                "broken", List.of(first, "§"),
                "gone", List.of(first, Ids.of("Segment", 999_999)),
                "many",
                        IntStream.range(1, 302)
                                .mapToObj(number -> Ids.of("Segment", number))
                                .toList());

        assertThat(overlap(asked.getOrDefault(what, List.of()), "distinct").codes())
                .containsExactly(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "pairs(first: 0) { nodes { a } }, PAGE_SIZE",
        "pairs(first: 101) { nodes { a } }, PAGE_SIZE",
        "pairs(first: 10000) { nodes { a } }, PAGE_SIZE",
        "pairs(first: 10001) { nodes { a } }, TOO_MUCH",
        "'pairs(after: \"x\") { nodes { a } }', BAD_CURSOR",
        "intersections(first: 0) { orders }, PAGE_SIZE",
        "intersections(first: 1001) { orders }, PAGE_SIZE",
        "intersections(first: 1) { clients(first: 1001) { nodes { name } } }, PAGE_SIZE",
        "'intersections(first: 1) { clients(after: \"eA\") { nodes { name } } }', BAD_CURSOR"
    })
    void refusesPagesThatCannotBe(String fields, String code) {
        assertThat(overlap(ids, fields).codes()).containsExactly(code);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItStarts() {
        var answer = segments.ask("""
                { segmentOverlap(segments: %s, period: {between: {from: "2026-02-01", to: "2026-02-01"}}) { distinct } }""".formatted(SegmentTestData.literal(ids.toArray(String[]::new))));

        assertThat(answer.codes()).containsExactly("PERIOD_ENDS_BEFORE_START");
    }

    private Answer overlap(List<String> asked, String fields) {
        return segments.ask("{ segmentOverlap(segments: %s, %s) { %s } }"
                .formatted(SegmentTestData.literal(asked.toArray(String[]::new)), PERIOD, fields));
    }

    private List<Intersection> intersections(String mode) {
        return overlap(ids, """
                intersections(mode: %s, first: 1000) { segments clients { totalCount }
                  revenue { amount currency } margin { amount currency } orders }""".formatted(mode)).list("segmentOverlap.intersections", Intersection.class);
    }

    private Set<Buyer> members(int at) {
        return base.samples().get(at).members();
    }

    private Set<Buyer> anyOf() {
        return base.who(buyer -> !segmentsOf(buyer).isEmpty());
    }

    private Set<String> segmentsOf(Buyer buyer) {
        var in = new LinkedHashSet<String>();
        for (var at = 0; at < ids.size(); at++) {
            if (members(at).contains(buyer)) {
                in.add(ids.get(at));
            }
        }
        return in;
    }

    /** Every set of segments that some client is in all of. */
    private Set<Set<String>> combinations() {
        var found = new HashSet<Set<String>>();
        for (var mask = 1; mask < 1 << ids.size(); mask++) {
            var combination = new HashSet<String>();
            for (var bit = 0; bit < ids.size(); bit++) {
                if ((mask >> bit & 1) == 1) {
                    combination.add(ids.get(bit));
                }
            }
            if (!base.who(buyer -> segmentsOf(buyer).containsAll(combination)).isEmpty()) {
                found.add(combination);
            }
        }
        return found;
    }

    private void assertSales(Set<Buyer> clients, Amount revenue, Amount margin, long orders) {
        Predicate<Document> theirs = document -> document.buyer() != null && clients.contains(document.buyer());
        var documents =
                base.documents(RandomBase.PERIOD).stream().filter(theirs).toList();
        assertThat(revenue.currency()).isEqualTo("RUB");
        assertThat(revenue.amount())
                .isEqualByComparingTo(Money.decimal(documents.stream()
                        .mapToLong(document -> document.sum(Line::amount))
                        .sum()));
        assertThat(margin.amount())
                .isEqualByComparingTo(Money.decimal(
                        documents.stream().mapToLong(Document::margin).sum()));
        assertThat(orders)
                .isEqualTo(documents.stream()
                        .filter(document -> !document.isReturn())
                        .count());
    }

    private static Set<Buyer> shared(List<Set<Buyer>> sets) {
        var shared = new LinkedHashSet<>(sets.getFirst());
        sets.forEach(shared::retainAll);
        return shared;
    }

    private static void close(BigDecimal told, double expected) {
        assertThat(told.scale()).isLessThanOrEqualTo(6);
        assertThat(Math.abs(told.doubleValue() - expected)).isLessThanOrEqualTo(0.0000006);
    }
}
