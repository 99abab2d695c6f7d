package io.clientele.api.segment.overlap;

import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Two of the segments of an overlap; its money is worked out when it is asked for. */
record SegmentPair(
        SegmentOverlap overlap,
        int first,
        int second,
        String a,
        String b,
        int both,
        @Nullable BigDecimal jaccard,
        @Nullable BigDecimal containmentAB,
        @Nullable BigDecimal containmentBA,
        @Nullable BigDecimal overlapCoefficient,
        @Nullable BigDecimal lift,
        @Nullable BigDecimal logOdds) {

    static SegmentPair of(SegmentOverlap overlap, int first, int second) {
        var measures = overlap.measures(first, second);
        return new SegmentPair(
                overlap,
                first,
                second,
                id(overlap, first),
                id(overlap, second),
                measures.both(),
                measures.jaccard(),
                measures.containmentAB(),
                measures.containmentBA(),
                measures.overlapCoefficient(),
                measures.lift(),
                measures.logOdds());
    }

    /** What the clients in both bought. */
    Tally sales() {
        return overlap.within(first, second);
    }

    /** Names the pair among those of its overlap, for cursors. */
    String place() {
        return a + " " + b;
    }

    private static String id(SegmentOverlap overlap, int at) {
        return Ids.of(Segment.TYPE, overlap.chosen().get(at).number());
    }
}
