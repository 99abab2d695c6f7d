package io.clientele.api.segment.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.overlap.OverlapOracle.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Overlaps as callers ask for them, each figure against its definition on a random base. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentOverlapTests extends LaidOver {

    record Pair(
            String a,
            String b,
            int both,
            BigDecimal jaccard,
            BigDecimal containmentAB,
            BigDecimal containmentBA,
            BigDecimal overlapCoefficient,
            BigDecimal lift,
            @Nullable BigDecimal logOdds,
            Amount revenue,
            Amount margin,
            long orders) {}

    record Total(int totalCount) {}

    record Intersection(Set<String> segments, Total clients, Amount revenue, Amount margin, long orders) {}

    @Autowired
    SegmentOverlapTests(Api api) {
        super(api);
    }

    @Test
    void countsWhatEachTwoSegmentsShare() {
        var answer = overlap(ids, "segments { id name count } counts universe distinct partial");

        var counts = answer.as("segmentOverlap.counts", int[][].class);
        for (var a = 0; a < ids.size(); a++) {
            for (var b = 0; b < ids.size(); b++) {
                assertThat(counts[a][b])
                        .isEqualTo(OverlapOracle.shared(List.of(oracle().members(a), oracle().members(b)))
                                .size());
            }
            assertThat(answer.number("segmentOverlap.segments[%d].count".formatted(a)))
                    .isEqualTo(oracle().members(a).size())
                    .isPositive();
        }
        assertThat(answer.texts("segmentOverlap.segments[*].id")).isEqualTo(ids);
        assertThat(answer.number("segmentOverlap.universe"))
                .isEqualTo(base.who(Buyer::inUniverse).size());
        assertThat(answer.number("segmentOverlap.distinct"))
                .isEqualTo(oracle().anyOf().size());
        assertThat(answer.yes("segmentOverlap.partial")).isFalse();
    }

    @Test
    void tellsLikenessAndMoneyOfEachPairTheLargestFirst() {
        var pairs = overlap(ids, """
                pairs(first: 100) { totalCount nodes { a b both jaccard containmentAB containmentBA overlapCoefficient lift logOdds
                  revenue { amount currency } margin { amount currency } orders } }""").list("segmentOverlap.pairs.nodes", Pair.class);

        assertThat(pairs).hasSize(15).extracting(Pair::both).isSortedAccordingTo((one, other) -> other - one);
        for (var pair : pairs) {
            var a = oracle().members(ids.indexOf(pair.a()));
            var b = oracle().members(ids.indexOf(pair.b()));
            var both = OverlapOracle.shared(List.of(a, b));
            assertThat(pair.both()).isEqualTo(both.size());
            close(pair.jaccard(), (double) both.size() / (a.size() + b.size() - both.size()));
            close(pair.containmentAB(), (double) both.size() / a.size());
            close(pair.containmentBA(), (double) both.size() / b.size());
            close(pair.overlapCoefficient(), (double) both.size() / Math.min(a.size(), b.size()));
            close(
                    pair.lift(),
                    (double) both.size() * base.who(Buyer::inUniverse).size() / a.size() / b.size());
            assertLogOdds(pair.logOdds(), a, b, both.size());
            oracle().assertSales(both, pair.revenue(), pair.margin(), pair.orders());
        }
        assertThat(pairs).extracting(Pair::logOdds).anyMatch(Objects::nonNull);
    }

    private void assertLogOdds(@Nullable BigDecimal told, Set<Buyer> a, Set<Buyer> b, int both) {
        var neither = base.who(buyer -> buyer.inUniverse() && !a.contains(buyer) && !b.contains(buyer))
                .size();
        var odds = (double) both * neither / (a.size() - both) / (b.size() - both);
        if (odds == 0 || Double.isInfinite(odds) || Double.isNaN(odds)) {
            assertThat(told).isNull();
        } else {
            close(Objects.requireNonNull(told), Math.log(odds));
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
                .isEqualTo(oracle().anyOf().size());
        for (var intersection : intersections) {
            var clients = base.who(buyer -> oracle().segmentsOf(buyer).equals(intersection.segments()));
            assertThat(intersection.clients().totalCount())
                    .isEqualTo(clients.size())
                    .isPositive();
            oracle().assertSales(clients, intersection.revenue(), intersection.margin(), intersection.orders());
        }
    }

    @Test
    void countsAClientInEveryCombinationThatHoldsHim() {
        var intersections = intersections("INCLUSIVE");

        assertThat(intersections).hasSize(oracle().combinations().size());
        for (var intersection : intersections) {
            var clients = base.who(buyer -> oracle().segmentsOf(buyer).containsAll(intersection.segments()));
            assertThat(intersection.clients().totalCount())
                    .isEqualTo(clients.size())
                    .isPositive();
            oracle().assertSales(clients, intersection.revenue(), intersection.margin(), intersection.orders());
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
                                var first = new HashSet<>(oracle().segmentsOf(buyer));
                                first.retainAll(ids.subList(0, 2));
                                return first.equals(exactly);
                            })
                            .stream()
                            .map(Buyer::name)
                            .toList());
        }
    }

    private OverlapOracle oracle() {
        return new OverlapOracle(base, ids);
    }

    private List<Intersection> intersections(String mode) {
        return overlap(ids, """
                intersections(mode: %s, first: 1000) { segments clients { totalCount }
                  revenue { amount currency } margin { amount currency } orders }""".formatted(mode)).list("segmentOverlap.intersections", Intersection.class);
    }

    private static void close(BigDecimal told, double expected) {
        assertThat(told.scale()).isLessThanOrEqualTo(6);
        assertThat(Math.abs(told.doubleValue() - expected)).isLessThanOrEqualTo(0.0000006);
    }
}
