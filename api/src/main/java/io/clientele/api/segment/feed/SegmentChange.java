package io.clientele.api.segment.feed;

import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.version.Cause;
import java.time.Instant;

/**
 * A version that came into force.
 *
 * @param entered how many came in with it, of those the caller may see
 * @param left how many left with it, likewise
 */
record SegmentChange(Segment segment, int version, Cause cause, Instant at, int entered, int left) {}
