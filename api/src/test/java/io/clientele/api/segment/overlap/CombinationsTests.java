package io.clientele.api.segment.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.segment.membership.MemberMasks;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Masks and tallies of up to eight segments against every combination taken one by one. */
class CombinationsTests {

    @ParameterizedTest(name = "{0} segments")
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void agreesWithEveryCombinationTakenByItself(int segments) {
        var random = new Random(segments);
        var sets = RandomSets.of(random, segments, 40);
        var masks = MemberMasks.of(sets.bitmaps());
        var tallies = CombinationPass.of(sets.bitmaps(), List.of());
        var sold = new Tallies(segments);
        var bought = new TreeMap<Integer, Long>();
        for (var sale = 0; sale < 500; sale++) {
            var client = random.nextInt(60);
            var amount = random.nextLong(-5_000, 20_000);
            sold.addSale(client < masks.length ? masks[client] : 0, amount, amount / 3, amount >= 0);
            bought.merge(client, amount, Long::sum);
        }
        tallies.addAll(sold);

        var exclusive = tallies.all();
        var inclusive = Combinations.inclusive(exclusive, segments);

        for (var mask = 1L; mask < 1L << segments; mask++) {
            var exactly = sets.inExactly(mask);
            var atLeast = sets.inAll(mask);
            assertThat(clients(exclusive, mask)).isEqualTo(exactly.size());
            assertThat(of(inclusive[(int) mask]).clients).isEqualTo(atLeast.size());
            assertThat(Combinations.clients(sets.bitmaps(), mask, true)).isEqualTo(RandomSets.bitmap(exactly));
            assertThat(Combinations.clients(sets.bitmaps(), mask, false)).isEqualTo(RandomSets.bitmap(atLeast));
            assertThat(revenue(exclusive, mask)).isEqualTo(revenue(bought, exactly));
            assertThat(of(inclusive[(int) mask]).revenue).isEqualTo(revenue(bought, atLeast));
        }
        for (var a = 0; a < segments; a++) {
            var pairs = tallies.with(a, segments);
            for (var b = 0; b < segments; b++) {
                var both = sets.inAll(1L << a | 1L << b);
                assertThat(pairs[b].clients).isEqualTo(both.size());
                assertThat(pairs[b].revenue).isEqualTo(revenue(bought, both));
            }
        }
        assertThat(exclusive.keySet()).isEqualTo(occurring(sets, segments));
        assertThat(exclusive.values().stream().mapToInt(tally -> tally.clients).sum())
                .isEqualTo(sets.distinct().size());
    }

    private static Set<Long> occurring(RandomSets sets, int segments) {
        return LongStream.range(1, 1L << segments)
                .filter(mask -> !sets.inExactly(mask).isEmpty())
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Tally of(@Nullable Tally tally) {
        return tally == null ? Tally.NOBODY : tally;
    }

    private static int clients(Map<Long, Tally> tallies, long mask) {
        return tallies.getOrDefault(mask, Tally.NOBODY).clients;
    }

    private static long revenue(Map<Long, Tally> tallies, long mask) {
        return tallies.getOrDefault(mask, Tally.NOBODY).revenue;
    }

    private static long revenue(Map<Integer, Long> bought, Set<Integer> clients) {
        return clients.stream()
                .mapToLong(client -> bought.getOrDefault(client, 0L))
                .sum();
    }
}
