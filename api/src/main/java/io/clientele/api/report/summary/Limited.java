package io.clientele.api.report.summary;

import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Formula;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A section cut to a readable size: what is left out stands in one row of others, so that totals still hold. */
final class Limited {

    private final Table table;
    private final List<Line> others;

    private Limited(Table table, int most) {
        this.table = table;
        this.others = table.lines().subList(most, table.lines().size());
    }

    /** @param most how many rows beside that of the others */
    static Section of(Section section, int most, Words words) {
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
                new Table(table.columns(), lines, table.totals(), table.rows() - most - 1),
                section.note());
    }

    private Line line(Words words) {
        var cells = new ArrayList<Cell>();
        var named = false;
        for (var column : table.columns()) {
            if (!named && column.kind() == Column.Kind.TEXT) {
                cells.add(Cell.of(words.text("row.others", others.size())));
                named = true;
            } else {
                cells.add(column.kind().additive() ? sum(cells.size()) : Cell.NONE);
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
