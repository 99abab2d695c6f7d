package io.clientele.api.segment.overlap;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** What lies in combinations of segments: in exactly those, or in all of them, whatever else it lies in. */
final class Combinations {

    static final int LIMIT = 20;

    private Combinations() {}

    /**
     * The clients of a combination.
     *
     * @param mask not 0
     */
    static RoaringBitmap clients(List<RoaringBitmap> segments, long mask, boolean exclusive) {
        var chosen = chosen(segments, mask);
        var clients = chosen.getFirst().clone();
        chosen.forEach(clients::and);
        if (exclusive) {
            chosen(segments, ~mask).forEach(clients::andNot);
        }
        return clients;
    }

    private static List<RoaringBitmap> chosen(List<RoaringBitmap> segments, long mask) {
        return IntStream.range(0, segments.size())
                .filter(place -> (mask >>> place & 1) == 1)
                .mapToObj(segments::get)
                .toList();
    }

    /**
     * The inclusive tally of every combination of up to 20 segments, by mask; null where a combination has nobody. The exclusive
     * ones are summed over supersets, bit by bit.
     */
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
