package io.clientele.api.segment.membership.version;

import java.time.Instant;
import org.roaringbitmap.RoaringBitmap;

/**
 * A version of a segment's membership, as it was published.
 *
 * @param entered who came in with it, on the whole base; not to be changed
 * @param left who left with it, likewise
 */
public record PublishedVersion(
        int segment, int number, Cause cause, Instant publishedAt, RoaringBitmap entered, RoaringBitmap left) {}
