package io.clientele.reporting.excel.document;

import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Line.Role;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.excel.sheet.Charts;
import io.clientele.reporting.excel.sheet.Grid;
import io.clientele.reporting.excel.sheet.Page;
import io.clientele.reporting.excel.sheet.Styles;
import io.clientele.reporting.excel.sheet.Styles.Row;
import io.clientele.reporting.excel.sheet.Styles.Value;
import io.clientele.reporting.wording.DocumentTexts;
import io.clientele.reporting.wording.TableTexts;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The table of a section with its totals, what has to be said about it, its charts beside it. */
final class SectionSheet {

    private static final int WIDEST_WITH_CHARTS = 7;

    private final Grid grid;
    private final DocumentTexts texts;
    private final Document document;
    private final Section section;
    private final Table table;
    private final TableTexts cells;
    private final Rows rows;
    private final SectionCharts charts;
    private final int lastColumn;

    SectionSheet(SXSSFWorkbook workbook, Styles styles, DocumentTexts texts, Document document, Section section) {
        var name = WorkbookUtil.createSafeSheetName(section.sheet());
        this.grid = new Grid(workbook, styles, name);
        this.texts = texts;
        this.document = document;
        this.section = section;
        this.table = section.table();
        this.cells = new TableTexts(table, texts.wording().numbers());
        this.charts = new SectionCharts(workbook.getXSSFWorkbook().getSheet(name), section, cells);
        this.rows = new Rows(grid, table, cells, charts);
        this.lastColumn = table.columns().size() - 1;
    }

    void write() {
        grid.header(table.columns().stream().map(Column::name).toList(), headerLines());
        widen();
        lines();
        totals();
        notes();
        grid.sheet.setAutoFilter(new CellRangeAddress(0, new Layout(table).lastRow() - 1, 0, lastColumn));
        page(charts.draw(lastColumn + 2));
    }

    /** Charts are printed too, unless they would make a wide table small. */
    private void page(Charts.Corner end) {
        var withCharts = lastColumn <= WIDEST_WITH_CHARTS;
        Page.set(
                grid,
                texts.wording(),
                document.frame(),
                withCharts ? Math.max(lastColumn, end.column()) : lastColumn,
                withCharts ? Math.max(grid.lastRow() - 1, end.row()) : grid.lastRow() - 1);
    }

    private int headerLines() {
        return table.columns().stream()
                .mapToInt(column -> Grid.headerLines(column.name()))
                .max()
                .orElse(1);
    }

    private void lines() {
        if (table.lines().isEmpty()) {
            grid.row();
            grid.text(0, Row.NOTE, Value.CODE, texts.wording().text("document.nothing"));
        }
        grid.sheet.setRowSumsBelow(false);
        var grouped = false;
        for (var line : table.lines()) {
            grouped |= line.role() == Role.GROUP;
            rows.write(line, look(line.role()));
            if (grouped && line.role() == Role.ROW) {
                grid.fold();
            }
        }
    }

    private void totals() {
        grid.gap();
        var first = true;
        for (var line : table.totals()) {
            rows.write(line, first ? Row.FIRST_TOTAL : Row.TOTAL);
            first = false;
        }
    }

    private static Row look(Role role) {
        return switch (role) {
            case ROW -> Row.PLAIN;
            case GROUP -> Row.GROUP;
            case SUM, TOTAL -> Row.TOTAL;
        };
    }

    private void widen() {
        for (int index = 0; index <= lastColumn; index++) {
            var column = index;
            var longest = Stream.concat(table.lines().stream(), table.totals().stream())
                    .mapToInt(line -> length(line, column))
                    .max()
                    .orElse(0);
            grid.widen(column, longest);
        }
    }

    /** Names of groups run over their neighbours, and the percent sign is the format's. */
    private int length(Line line, int column) {
        if (line.role() == Role.GROUP && column == 0) {
            return 0;
        }
        var kind = table.columns().get(column).kind();
        return cells.text(line, column).length() + (kind == Kind.PERCENT || kind == Kind.GROWTH ? 1 : 0);
    }

    private void notes() {
        grid.gap();
        var partial = document.frame().partial() ? texts.wording().text("partial") : "";
        var first = section.equals(document.sections().getFirst());
        var findings = first ? document.findings() : List.<String>of();
        var parameters = first ? texts.parameterLines() : List.<String>of();
        Stream.of(Stream.of(partial, section.sentence(), section.note()), findings.stream(), parameters.stream())
                .flatMap(sentences -> sentences)
                .filter(sentence -> !sentence.isEmpty())
                .forEach(sentence -> grid.note(Row.NOTE, sentence, lastColumn));
    }
}
