package io.clientele.api.exchange.cell;

import io.clientele.api.exchange.table.Row;
import io.clientele.api.firm.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column of the file is which of ours: by English name or Russian alias, in any order. */
public final class Header {

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<Integer, String> columns = new HashMap<>();
    private final List<String> required;
    private final List<String> row;

    /**
     * Reads the row that names the columns.
     *
     * @throws Problem {@code UNKNOWN_COLUMN}, {@code COLUMN_TWICE}, {@code COLUMN_MISSING}
     */
    public Header(List<String> row, ColumnNames names) {
        this.row = row;
        this.required = names.required().stream().map(Column::name).toList();
        for (var at = 0; at < row.size(); at++) {
            if (!names.ignores(row.get(at))) {
                place(row.get(at), at, names);
            }
        }
        names.required().forEach(this::standIn);
        names.required().forEach(this::refuseMissing);
    }

    private void place(String name, int at, ColumnNames names) {
        var column = names.column(name).orElseThrow(() -> names.unknown(name));
        var other = places.putIfAbsent(column, at);
        if (other != null) {
            throw new Problem(
                    "COLUMN_TWICE",
                    "The column `%s` is there twice (as `%s` and `%s`).".formatted(column, row.get(other), name));
        }
        columns.put(at, column);
    }

    /** A column in the place of one that the file has not. */
    private void standIn(Column column) {
        var place = column.standIn() == null ? null : places.get(column.standIn());
        if (place != null) {
            places.putIfAbsent(column.name(), place);
        }
    }

    private void refuseMissing(Column column) {
        if (!has(column.name())) {
            throw new Problem(
                    "COLUMN_MISSING",
                    "The file needs the column `%s` (or: %s)."
                            .formatted(column.name(), String.join(", ", column.names())));
        }
    }

    /** Whether the file has that column. */
    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** The cell of a column; empty when the file has no such column. */
    public String cell(Row row, String column) {
        var place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    /** The column at that place, from 0; empty where it is left aside. */
    public String column(int place) {
        return columns.getOrDefault(place, "");
    }

    /** Whether a cell is empty that every row must have. */
    public boolean lacksIn(Row row) {
        for (var column : required) {
            if (cell(row, column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The columns with that prefix: what follows it. */
    public List<String> after(String prefix) {
        var found = new ArrayList<String>();
        places.keySet().stream()
                .filter(column -> column.startsWith(prefix))
                .forEach(column -> found.add(column.substring(prefix.length())));
        return found;
    }

    /** How the file names its columns; empty for those without a name. */
    public List<String> names() {
        return row;
    }
}
