package io.clientele.api.segment.overlap.matrix;

import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** What sets share, counted as overlaps count it, for measurements. */
public final class DenseCounts {

    private DenseCounts() {}

    /** How many clients each two sets share. */
    public static int[][] of(List<RoaringBitmap> clients) {
        return DenseSets.of(clients).shared();
    }
}
