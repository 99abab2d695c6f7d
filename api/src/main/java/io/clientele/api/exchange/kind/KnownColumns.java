package io.clientele.api.exchange.kind;

import io.clientele.api.exchange.cell.ColumnNames;
import io.clientele.api.firm.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The columns that files may have, for who prepares a file. */
@Component
public class KnownColumns {

    private final Map<ImportKind, RowKind<?>> kinds;

    KnownColumns(List<RowKind<?>> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(RowKind::kind, Function.identity()));
    }

    /** The column that a header names, in English or Russian. */
    public Optional<String> named(ImportKind kind, String header) {
        return names(kind, Map.of()).column(header);
    }

    /** The column that a header may mean though it does not name it. */
    public Optional<String> guess(ImportKind kind, String header) {
        return names(kind, Map.of()).guess(header);
    }

    /**
     * Refuses a mapping that no file could be read by.
     *
     * @throws Problem {@code UNKNOWN_COLUMN} naming the nearest ones
     */
    public void check(ImportKind kind, Map<String, String> mapping) {
        names(kind, mapping);
    }

    private ColumnNames names(ImportKind kind, Map<String, String> mapping) {
        var rows = Objects.requireNonNull(kinds.get(kind));
        return new ColumnNames(rows.columns(), rows.prefixes(), List.of(), mapping);
    }
}
