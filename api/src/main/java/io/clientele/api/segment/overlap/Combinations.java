package io.clientele.api.segment.overlap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inclusive counts of every combination of up to 20 segments at once: what lies in all of them, whatever else it lies in. The
 * exclusive tallies are summed over supersets, bit by bit.
 */
final class Combinations {

    static final int LIMIT = 20;

    private Combinations() {}

    /** By mask; null where a combination has nobody. */
    static @Nullable Tally[] inclusive(Map<Long, Tally> exclusive, int segments) {
        var sums = new @Nullable Tally[1 << segments];
        exclusive.forEach((mask, tally) -> at(sums, mask.intValue()).add(tally));
        for (var bit = 0; bit < segments; bit++) {
            addSupersets(sums, 1 << bit);
        }
        return sums;
    }

    private static void addSupersets(@Nullable Tally[] sums, int bit) {
        for (var mask = 0; mask < sums.length; mask++) {
            var above = sums[mask | bit];
            if ((mask & bit) == 0 && above != null) {
                at(sums, mask).add(above);
            }
        }
    }

    private static Tally at(@Nullable Tally[] sums, int mask) {
        var tally = sums[mask];
        if (tally == null) {
            tally = new Tally();
            sums[mask] = tally;
        }
        return tally;
    }
}
