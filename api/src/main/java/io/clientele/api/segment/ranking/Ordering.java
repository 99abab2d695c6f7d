package io.clientele.api.segment.ranking;

import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was asked for.
 *
 * @param period of amounts; null in every other order
 * @param entries into the segment whose members are ordered by date; null in every other order
 */
public record Ordering(
        MemberOrder by, @Nullable Period period, @Nullable Entries entries) {

    public Ordering {
        if (by == MemberOrder.SINCE && entries == null) {
            throw new Problem(
                    "ORDER_UNUSABLE", "`SINCE` orders the members of one segment; this list is of clients of several.");
        }
    }

    /** Tells orders apart in cursors and among those that are kept. */
    public String name() {
        if (period != null) {
            return "%s/%s/%s".formatted(by, period.from(), period.to());
        }
        return entries == null ? by.name() : by + "/" + entries.segment();
    }
}
