package io.clientele.api.analysis.basket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class PairCountsTests {

    /** Baskets of several ranges, against the sets themselves. */
    @Test
    void countsWhatTwoItemsShare() {
        var random = new Random(5);
        var held = IntStream.range(0, 30)
                .mapToObj(item -> RoaringBitmap.bitmapOf(
                        random.ints(random.nextInt(4_000), 0, 200_000).toArray()))
                .toList();

        var counts = new PairCounts(held);

        for (var one = 0; one < held.size(); one++) {
            for (var other = 0; other < held.size(); other++) {
                if (one != other) {
                    assertThat(counts.of(one, other))
                            .isEqualTo(RoaringBitmap.andCardinality(held.get(one), held.get(other)));
                }
            }
        }
    }

    @Test
    void countsNothingOfNothing() {
        assertThat(new PairCounts(List.of(new RoaringBitmap(), RoaringBitmap.bitmapOf(1))).of(1, 0))
                .isZero();
        assertThat(new PairCounts(List.of())).isNotNull();
    }
}
