package io.clientele.api.exchange.table;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number from 1, the header included, as a spreadsheet counts
 * @param cells trimmed; an empty cell is an empty text
 */
public record Row(long number, List<String> cells) {

    /** The cell of a column, from 0; empty where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
