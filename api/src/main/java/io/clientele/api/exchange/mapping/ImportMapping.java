package io.clientele.api.exchange.mapping;

import io.clientele.api.exchange.kind.ImportKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the headers of somebody's files stand for. */
record ImportMapping(ImportKind kind, String name, List<MappedColumn> columns, String savedBy, Instant savedAt) {

    /**
     * A header of such files.
     *
     * @param column by its English name; null is left aside
     */
    record MappedColumn(String header, @Nullable String column) {}
}
