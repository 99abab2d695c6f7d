package io.clientele.api.graphql;

import io.clientele.api.firm.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked: so many after a cursor, or so many before one.
 *
 * @param size how many, 1 up to the list's limit
 * @param backward whether they are the last before {@code cursor}, still given in the list's order
 * @param cursor null at the list's end
 */
public record Paging(int size, boolean backward, @Nullable String cursor) {

    public static final int DEFAULT_SIZE = 20;
    public static final int LIMIT = 100;

    /** Reads the four arguments of a connection whose pages hold at most 100. */
    public static Paging of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        return of(first, after, last, before, LIMIT);
    }

    /**
     * Reads the four arguments of a connection.
     *
     * @throws Problem {@code PAGE_SIZE} for a size outside 1..limit, {@code PAGE_DIRECTION} for both directions at once
     */
    public static Paging of(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            int limit) {
        var backward = last != null || before != null;
        if (backward && (first != null || after != null)) {
            throw new Problem("PAGE_DIRECTION", "Give `first` and `after`, or `last` and `before`, not both.");
        }
        var size = backward ? last : first;
        if (size != null && (size < 1 || size > limit)) {
            throw new Problem("PAGE_SIZE", "A page holds 1 to %d; %d was asked.".formatted(limit, size));
        }
        return new Paging(size == null ? DEFAULT_SIZE : size, backward, backward ? before : after);
    }
}
