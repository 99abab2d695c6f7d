package io.clientele.api.segment.overlap.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class KnownCountsTests {

    private final KnownCounts known = new KnownCounts();
    private final RoaringBitmap one = RoaringBitmap.bitmapOf(1, 2, 3);
    private final RoaringBitmap other = RoaringBitmap.bitmapOf(3, 4);

    @Test
    void keepsTheMatrixOfTheSameSets() {
        var counts = known.of(List.of(one, other));

        assertThat(counts).isDeepEqualTo(new int[][] {{3, 1}, {1, 2}});
        assertThat(known.of(new ArrayList<>(List.of(one, other)))).isSameAs(counts);
    }

    @Test
    void countsOtherSetsAnew() {
        known.of(List.of(one, other));

        assertThat(known.of(List.of(other, one))).isDeepEqualTo(new int[][] {{2, 1}, {1, 3}});
        assertThat(known.of(List.of(one, RoaringBitmap.bitmapOf(1, 2)))).isDeepEqualTo(new int[][] {{3, 2}, {2, 2}});
        assertThat(known.of(List.of(one))).isDeepEqualTo(new int[][] {{3}});
    }
}
