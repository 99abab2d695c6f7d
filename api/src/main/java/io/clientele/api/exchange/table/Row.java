package io.clientele.api.exchange.table;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number from 1, as a spreadsheet counts
 * @param cells trimmed; an empty cell is an empty text
 */
public record Row(long number, List<String> cells) {

    /** The cell of a column, from 0; empty where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The row without so many of its first cells. */
    public Row without(int first) {
        return first == 0 ? this : new Row(number, cells.subList(Math.min(first, cells.size()), cells.size()));
    }

    /** How many letters its cells have. */
    public int length() {
        var length = 0;
        for (var cell : cells) {
            length += cell.length();
        }
        return length;
    }

    boolean isBlank() {
        for (var cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
