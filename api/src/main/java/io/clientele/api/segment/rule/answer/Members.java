package io.clientele.api.segment.rule.answer;

import org.roaringbitmap.RoaringBitmap;

/** Answers {@code member}: who is in another segment now. */
public interface Members {

    /** In the snapshot of this thread; whoever asks never changes the bitmap. */
    RoaringBitmap of(int segment);

    /** Whether there is such a segment. */
    boolean exists(int segment);
}
