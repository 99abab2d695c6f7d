package io.clientele.api.exchange.trail;

import org.jspecify.annotations.Nullable;

/**
 * What an import made of a thing.
 *
 * @param number its place in the order in which the import wrote
 * @param type of GraphQL, such as {@code Sale}
 * @param thing the thing's number
 * @param key in the source of the import
 * @param before what it was, as its room keeps it; null when it was not there
 * @param after the digest of what it became; null when it is gone
 */
public record ImportedRow(
        int number,
        String type,
        long thing,
        String key,
        @Nullable String before,
        @Nullable String after) {

    /** What became of it. */
    public ImportedAction action() {
        return before == null
                ? ImportedAction.CREATED
                : after == null ? ImportedAction.REMOVED : ImportedAction.CHANGED;
    }
}
