package io.clientele.api.segment.membership.history;

import io.clientele.api.segment.membership.version.Cause;
import java.time.Instant;
import java.time.LocalDate;
import org.roaringbitmap.RoaringBitmap;

/**
 * What one version changed; the sets are not to be changed.
 *
 * @param number of the version
 */
public record Step(
        int number,
        LocalDate businessDate,
        Cause cause,
        Instant publishedAt,
        RoaringBitmap entered,
        RoaringBitmap left) {}
