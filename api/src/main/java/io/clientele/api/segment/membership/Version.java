package io.clientele.api.segment.membership;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A segment's membership as it was published once: numbered from 1, never changed.
 *
 * @param rule as it was then
 * @param dataVersion of the data it was computed on
 * @param businessDate that relative periods counted from
 * @param publishedBy user name; null for the schedule
 */
record Version(
        int segmentId,
        int number,
        @Nullable String rule,
        String dataVersion,
        LocalDate businessDate,
        Cause cause,
        @Nullable String publishedBy,
        Instant startedAt,
        Instant publishedAt,
        long durationMs,
        int memberCount,
        int enteredCount,
        int leftCount,
        boolean keyframe) {}
