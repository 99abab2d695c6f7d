package io.clientele.reporting.excel.document;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Table;
import org.apache.poi.ss.util.CellReference;

/** Where the cells of a table lie on its sheet: the header in the first row, a low gap before the totals. */
record Layout(Table table) {

    private static final int FIRST = 2;

    /** The number of a row as formulas write it. */
    int row(int index) {
        return FIRST + index;
    }

    int lastRow() {
        return FIRST + Math.max(1, table.lines().size()) - 1;
    }

    int total(int index) {
        return lastRow() + 2 + index;
    }

    static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** Whether a group says figures of its own in a column, so that a sum over all rows would count twice. */
    boolean groupsSpeak(int column) {
        return table.lines().stream()
                .anyMatch(line -> line.role() != Line.Role.ROW && line.cells().get(column) instanceof Cell.Amount);
    }
}
