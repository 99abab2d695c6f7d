package io.clientele.reporting.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of typed cells under named columns; never cut. Without rows the files say that there is nothing to show.
 *
 * @param columns names are unique
 * @param totals the lines under the table, set off by a rule
 * @param further rows that its last line stands for beside one
 */
public record Table(List<Column> columns, List<Line> lines, List<Line> totals, long further) {

    /** One of which each line stands for itself. */
    public Table(List<Column> columns, List<Line> lines, List<Line> totals) {
        this(columns, lines, totals, 0);
    }

    public Table {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        var width = columns.size();
        Stream.concat(lines.stream(), totals.stream()).forEach(line -> line.requireWidth(width));
    }

    /** How many rows it tells of, those that name groups aside. */
    public long rows() {
        return lines.stream().filter(line -> line.role() == Line.Role.ROW).count() + further;
    }

    /** What charts draw: the sum of many rows is none to compare with single ones. */
    public Table withoutOthers() {
        return further == 0 ? this : new Table(columns, lines.subList(0, lines.size() - 1), totals);
    }
}
