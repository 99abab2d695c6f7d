package io.clientele.reporting.excel.document;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Line.Role;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.excel.sheet.Grid;
import io.clientele.reporting.excel.sheet.Styles.Row;
import io.clientele.reporting.excel.sheet.Styles.Value;
import io.clientele.reporting.wording.Names;
import io.clientele.reporting.wording.TableTexts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a table: formulas where they come to the value, else values, words as words. */
final class Rows {

    private final Grid grid;
    private final Table table;
    private final TableTexts cells;
    private final SectionCharts charts;
    private final Formulas formulas;

    Rows(Grid grid, Table table, TableTexts cells, SectionCharts charts) {
        this.grid = grid;
        this.table = table;
        this.cells = cells;
        this.charts = charts;
        this.formulas = new Formulas(table);
    }

    void write(Line line, Row look) {
        var number = grid.row();
        for (int column = 0; column < table.columns().size(); column++) {
            cell(line, column, look, number);
        }
    }

    private void cell(Line line, int column, Row look, int row) {
        var cell = line.cells().get(column);
        var value = line.role() == Role.GROUP && cell instanceof Cell.Text ? Value.CODE : value(column);
        var formula = formulas.of(line, column, row);
        if (formula.isPresent()) {
            grid.formula(column, look, value, formula.get(), amount(cell));
            return;
        }
        switch (cell) {
            case Cell.Text words -> text(column, look, value, Names.onOneLine(words.text()));
            case Cell.Amount amount -> grid.number(column, look, value(column, amount.value()), amount.value());
            case Cell.Share share -> grid.number(column, look, Value.PERCENT, share.fraction());
            case Cell.Day day -> grid.date(column, look, value, day.date());
            case Cell.Mark mark -> text(column, look, value, mark.set() ? TableTexts.DOT : "");
            case Cell.None none -> text(column, look, value, charts.draws(column) ? "" : cells.text(line, column));
        }
    }

    private static @Nullable BigDecimal amount(Cell cell) {
        return cell instanceof Cell.Amount amount ? amount.value() : null;
    }

    private void text(int column, Row look, Value value, String text) {
        if (text.isEmpty()) {
            grid.blank(column, look, value);
        } else if (value == Value.TEXT) {
            grid.text(column, look, text);
        } else {
            grid.text(column, look, value, text);
        }
    }

    /** Rows that have each a unit of their own have each decimals of their own. */
    private Value value(int column, BigDecimal amount) {
        if (table.columns().get(column).kind() != Kind.FIGURE) {
            return value(column);
        }
        return switch (TableTexts.places(table, column, amount)) {
            case 0 -> Value.COUNT;
            case 1 -> Value.TENTHS;
            default -> Value.FRACTION;
        };
    }

    private Value value(int column) {
        return switch (table.columns().get(column).kind()) {
            case TEXT -> Value.TEXT;
            case CODE -> Value.CODE;
            case COUNT -> Value.COUNT;
            case NUMBER -> TableTexts.places(table, column) == 0 ? Value.COUNT : Value.TENTHS;
            case MONEY -> Value.MONEY;
            case PERCENT -> Value.PERCENT;
            case GROWTH -> Value.GROWTH;
            case RATIO, FIGURE -> Value.FRACTION;
            case DATE -> Value.DATE;
            case MONTH -> Value.MONTH;
            case MARK -> Value.MARK;
        };
    }
}
