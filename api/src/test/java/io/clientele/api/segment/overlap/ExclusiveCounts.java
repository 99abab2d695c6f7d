package io.clientele.api.segment.overlap;

import java.util.Map;
import java.util.TreeMap;

/** The sizes of combinations, for measurements. */
public final class ExclusiveCounts {

    private ExclusiveCounts() {}

    /** How many clients are in exactly the segments of each mask that occurs. */
    public static Map<Long, Integer> of(SegmentOverlap overlap) {
        var counts = new TreeMap<Long, Integer>();
        overlap.combinations(true, Integer.MAX_VALUE)
                .forEach(combination -> counts.put(combination.mask(), combination.clients()));
        return counts;
    }
}
