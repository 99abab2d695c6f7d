package io.clientele.api.report.summary;

import io.clientele.api.report.content.Shown;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Formula;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A section cut to a readable size. What is left out stands in one row, with its sum where the table is summed itself, so that
 * totals still hold; rows that overlap, such as pairs of segments, are only counted, for their sum would be no figure.
 */
final class Limited {

    private final Table table;
    private final List<Line> others;
    private final boolean summed;

    private Limited(Table table, int most) {
        this.table = table;
        this.others = table.lines().subList(most, table.lines().size());
        this.summed = table.totals().stream().anyMatch(total -> total.role() == Line.Role.SUM);
    }

    /**
     * @param most how many rows beside that of the others
     * @param words for a key and a number of rows
     */
    static Section of(Section section, int most, BiFunction<String, Integer, String> words) {
        var table = section.table();
        if (table.lines().size() <= most + 1) {
            return section;
        }
        var lines = new ArrayList<>(table.lines().subList(0, most));
        lines.add(new Limited(table, most).line(words));
        return new Section(
                section.heading(),
                section.sheet(),
                section.sentence(),
                section.charts(),
                new Table(table.columns(), lines, table.totals(), table.lines().size() - most - 1 + table.further()),
                section.note());
    }

    private Line line(BiFunction<String, Integer, String> words) {
        var cells = new ArrayList<Cell>();
        var named = false;
        for (var column : table.columns()) {
            if (!named && column.kind() == Column.Kind.TEXT) {
                cells.add(Cell.of(words.apply(summed ? "row.others" : "row.more", others.size())));
                named = true;
            } else {
                cells.add(summed && column.kind().additive() ? sum(cells.size()) : Cell.NONE);
            }
        }
        for (var at = 0; at < cells.size(); at++) {
            cells.set(at, computed(table.columns().get(at).formula(), at, cells));
        }
        return new Line(Line.Role.ROW, cells);
    }

    private Cell sum(int column) {
        var amounts = others.stream()
                .map(line -> line.cells().get(column))
                .filter(Cell.Amount.class::isInstance)
                .map(cell -> ((Cell.Amount) cell).value())
                .toList();
        return amounts.isEmpty() ? Cell.NONE : Cell.of(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Cell computed(Formula formula, int at, List<Cell> cells) {
        return switch (formula) {
            case Formula.Given() -> cells.get(at);
            case Formula.Quotient(var dividend, var divisor) -> quotient(cells.get(dividend), cells.get(divisor));
            case Formula.ShareOf(var column, var total) ->
                quotient(cells.get(column), table.totals().get(total).cells().get(column));
        };
    }

    private static Cell quotient(Cell dividend, Cell divisor) {
        return dividend instanceof Cell.Amount(var part) && divisor instanceof Cell.Amount(var whole)
                ? Shown.share(part, whole)
                : Cell.NONE;
    }
}
