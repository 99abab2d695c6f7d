package io.clientele.reporting.document;

import java.util.List;

/**
 * A row of a table.
 *
 * @param role what the row is to those around it
 * @param cells one for each column
 */
public record Line(Role role, List<Cell> cells) {

    /** What a row is to the rows around it. */
    public enum Role {
        /** A row of its own. */
        ROW,
        /** Names the rows below it up to the next group; the workbook folds them. */
        GROUP,
        /** A total that is the sum of all rows above: the workbook writes it as a formula in additive columns. */
        SUM,
        /** A total that no sum gives, such as clients counted once. */
        TOTAL
    }

    public Line {
        cells = List.copyOf(cells);
    }

    /** An ordinary row. */
    public static Line of(Cell... cells) {
        return new Line(Role.ROW, List.of(cells));
    }

    void requireWidth(int width) {
        if (cells.size() != width) {
            throw new IllegalArgumentException("A row has " + cells.size() + " cells under " + width + " columns");
        }
    }
}
