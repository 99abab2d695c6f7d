package io.clientele.api.exchange.kind;

import io.clientele.api.exchange.cell.ColumnNames;
import io.clientele.api.exchange.cell.ReasonColumns;
import io.clientele.api.firm.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The columns that files may have, for who prepares a file. */
@Component
public class KnownColumns {

    /** A column by its English name, all names it goes by, and whether every file must have it. */
    public record Known(String name, List<String> names, boolean required) {}

    private final Map<ImportKind, RowKind<?>> kinds;

    KnownColumns(List<RowKind<?>> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(RowKind::kind, Function.identity()));
    }

    /** All that files of a kind may have, beside those that are many. */
    public List<Known> all(ImportKind kind) {
        return rows(kind).columns().stream()
                .map(column -> new Known(column.name(), column.names(), column.required()))
                .toList();
    }

    /** What the names of columns begin with that are many, such as {@code property:}. */
    public List<String> prefixes(ImportKind kind) {
        return rows(kind).prefixes();
    }

    /** How many columns a file of rejected rows has before its own, which tell why they were. */
    public int reasons(List<String> header) {
        return ReasonColumns.in(header);
    }

    /** Whether a column of such files may be called so. */
    public Predicate<String> names(ImportKind kind) {
        return names(kind, Map.of())::knows;
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
        var rows = rows(kind);
        return new ColumnNames(rows.columns(), rows.prefixes(), List.of(), mapping);
    }

    private RowKind<?> rows(ImportKind kind) {
        var rows = kinds.get(kind);
        if (rows == null) {
            throw new Problem("NO_COLUMNS", "Files of %s have no columns to be named otherwise.".formatted(kind));
        }
        return rows;
    }
}
