package io.clientele.api.segment.member;

import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.segment.ranking.MemberOrder;
import io.clientele.api.segment.ranking.SortDirection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a list of clients, as the schema names them.
 *
 * @param at how many of the list come before the place that the page starts or ends at; instead of a cursor
 * @param period of the order by amount, and of the amounts shown; null is the usual one
 * @param filter which of the clients are wanted; null is all
 */
public record MemberArguments(
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Integer at,
        @Nullable MemberOrder orderBy,
        @Nullable SortDirection direction,
        @Nullable PeriodInput period,
        @Nullable Map<String, Object> filter) {

    /** Of a list that takes only its size, by name. */
    public static MemberArguments first(@Nullable Integer size) {
        return new MemberArguments(size, null, null, null, null, null, null, null, null);
    }

    /**
     * The part of the list asked for.
     *
     * @throws Problem {@code PAGE_SIZE}, {@code PAGE_DIRECTION}
     */
    Paging paging(int limit) {
        if (at != null && (after != null || before != null)) {
            throw new Problem("PAGE_DIRECTION", "Give `at`, or a cursor, not both.");
        }
        return Paging.of(first, after, last, before, limit);
    }

    MemberOrder order() {
        return Objects.requireNonNullElse(orderBy, MemberOrder.NAME);
    }

    /** Whether the order is read from its other end. */
    boolean reversed() {
        return direction != null && direction != order().usual();
    }
}
