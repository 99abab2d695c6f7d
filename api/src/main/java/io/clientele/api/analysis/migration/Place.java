package io.clientele.api.analysis.migration;

import io.clientele.api.segment.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Where a client is at the end of a period.
 *
 * @param segment the winning one of those asked; null in the other states
 */
public record Place(State state, @Nullable Segment segment) {

    /** What a place is. */
    public enum State {
        /** In a segment. */
        SEGMENT,
        /** Before: in none, and bought for the first time only after the first period. */
        NEW,
        /** After: in none, bought before, and nothing in the second period. */
        LOST,
        /** In none. */
        NONE
    }
}
