package io.clientele.api.segment.overlap.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.segment.overlap.RandomSets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roaringbitmap.RoaringBitmap;

class DenseSetsTests {

    @ParameterizedTest(name = "{0} sets of clients below {1}")
    @CsvSource({"1, 10", "5, 64", "5, 65", "20, 1000", "9, 200000", "70, 300"})
    void countsWhatEachTwoSetsShare(int count, int bound) {
        var sets = RandomSets.of(new Random(count * 31L + bound), count, bound);

        var shared = DenseSets.of(sets.bitmaps()).shared();

        for (var row = 0; row < count; row++) {
            for (var column = 0; column < count; column++) {
                assertThat(shared[row][column]).isEqualTo(sets.shared(row, column));
            }
        }
    }

    @Test
    void sharesNothingWhenNobodyIsInAnySet() {
        var nobody = List.of(new RoaringBitmap(), new RoaringBitmap());

        assertThat(DenseSets.of(nobody).shared()).isDeepEqualTo(new int[2][2]);
    }
}
