package io.clientele.reporting.excel;

import io.clientele.reporting.ComparedSales;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.excel.sheet.Charts;
import io.clientele.reporting.excel.sheet.Grid;
import io.clientele.reporting.excel.sheet.Page;
import io.clientele.reporting.excel.sheet.Styles;
import io.clientele.reporting.excel.sheet.Styles.Row;
import io.clientele.reporting.excel.sheet.Styles.Value;
import io.clientele.reporting.wording.Findings;
import io.clientele.reporting.wording.SalesRow;
import io.clientele.reporting.wording.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The answer: a row per segment, the lines below them, and a chart. */
final class SalesSheet {

    private static final List<String> COLUMNS = List.of(
            "segment",
            "members",
            "clients",
            "revenue",
            "netRevenue",
            "cost",
            "margin",
            "profitability",
            "orders",
            "averageOrder",
            "revenueShare",
            "marginShare",
            "previous",
            "growth",
            "lastYear");
    private static final int FIRST = 2;
    private static final int MOST_BARS = 15;

    private final Grid grid;
    private final Wording wording;
    private final SalesBySegmentReport report;
    private final List<SalesRow> rows;
    private final int gap;
    private final int company;

    SalesSheet(XSSFWorkbook workbook, Styles styles, Wording wording, SalesBySegmentReport report) {
        this.grid = new Grid(workbook, styles, wording.text("sheet.sales"));
        this.wording = wording;
        this.report = report;
        this.rows = SalesRow.of(report, wording);
        this.gap = FIRST + report.segments().size();
        this.company = gap + 4;
    }

    void write() {
        grid.header(
                COLUMNS.stream().map(column -> wording.text("column." + column)).toList(), 3);
        rows.stream().limit(report.segments().size()).forEach(this::row);
        grid.gap();
        rows.stream().skip(report.segments().size()).forEach(this::row);
        grid.gap();
        sums("row.gross", "SUM(%1$s%2$d:%1$s%3$d)");
        sums("row.correction", "SUM(%1$s%2$d:%1$s%3$d)-%1$s%4$d");
        finish();
    }

    private void row(SalesRow row) {
        var number = grid.row();
        var look = look(row);
        grid.text(0, look, row.name());
        if (row.kind() == SalesRow.Kind.COMPANY) {
            grid.number(1, look, Value.COUNT, null);
            Column.ADDITIVE.forEach(column -> grid.formula(
                    column.index(),
                    look,
                    column.value(),
                    "SUM(%1$s%2$d:%1$s%3$d)".formatted(column.letter(), gap + 1, gap + 3)));
        } else {
            amounts(look, row.sales());
        }
        ratios(look, number);
        grid.widen(0, row.name().length());
    }

    private void amounts(Row look, @Nullable ComparedSales sales) {
        var members = sales == null || sales.members() == null ? null : BigDecimal.valueOf(sales.members());
        grid.number(1, look, Value.COUNT, members);
        for (var column : Column.ADDITIVE) {
            grid.number(column.index(), look, column.value(), sales == null ? null : column.of(sales));
        }
    }

    private void ratios(Row look, int row) {
        quotient(7, look, Value.PERCENT, "G" + row, "E" + row);
        quotient(9, look, Value.MONEY, "D" + row, "I" + row);
        quotient(10, look, Value.PERCENT, "D" + row, "D$" + company);
        quotient(11, look, Value.PERCENT, "G" + row, "G$" + company);
        growth(look, row);
    }

    /** A word where there was nothing before, a dash where there was less than nothing. */
    private void growth(Row look, int row) {
        grid.formula(
                13,
                look,
                Value.PERCENT,
                "IFERROR(IF(M%1$d>0,(D%1$d-M%1$d)/M%1$d,IF(AND(M%1$d=0,D%1$d>0),\"%2$s\",\"—\")),\"—\")"
                        .formatted(row, wording.text("growth.new")));
    }

    /** A dash where the divisor is not above zero, be it a number or a dash itself. */
    private void quotient(int column, Row look, Value value, String dividend, String divisor) {
        grid.formula(column, look, value, "IFERROR(IF(%2$s>0,%1$s/%2$s,\"—\"),\"—\")".formatted(dividend, divisor));
    }

    private void sums(String name, String formula) {
        grid.row();
        grid.text(0, Row.NOTE, wording.text(name));
        Column.ADDITIVE.forEach(column -> grid.formula(
                column.index(), Row.NOTE, column.value(), formula.formatted(column.letter(), FIRST, gap, gap + 1)));
        grid.widen(0, wording.text(name).length());
    }

    private void finish() {
        Column.ADDITIVE.forEach(column -> grid.widen(column.index(), widest(column)));
        grid.widen(9, 12);
        var lastSegment = Math.max(FIRST, gap - 1);
        grid.sheet.setAutoFilter(new CellRangeAddress(0, lastSegment - 1, 0, COLUMNS.size() - 1));
        if (report.frame().partial()) {
            grid.row();
            grid.text(0, Row.TOTAL, wording.text("partial"));
        }
        Stream.concat(
                        new Findings(report, wording).sentences().stream(),
                        Stream.of(wording.text("document.parameters", wording.parameters())))
                .forEach(this::note);
        Page.set(grid, wording, report.frame(), COLUMNS.size() - 1, chart());
    }

    /** On one line across its empty neighbours, for merged cells keep people from sorting. */
    private void note(String sentence) {
        grid.row();
        grid.text(0, Row.NOTE, Value.CODE, sentence);
    }

    /** The rows lie by falling revenue, so the first ones are the largest. */
    private int chart() {
        var segments = report.segments().size();
        if (segments == 0) {
            return grid.lastRow();
        }
        var sign = wording.numbers().currencySign();
        var title = segments > MOST_BARS
                ? wording.text("excel.chart.largest", sign, MOST_BARS)
                : wording.text("excel.chart", sign);
        var charts = new Charts((XSSFSheet) grid.sheet, title, "#,##0");
        var lastRow = 1 + Math.min(segments, MOST_BARS);
        return charts.bars(
                new Charts.Corner(0, grid.lastRow() + 1),
                charts.names(0, lastRow),
                List.of(charts.figures(3, lastRow, Styles.ACCENT)));
    }

    private int widest(Column column) {
        return Stream.concat(rows.stream().map(SalesRow::sales), Stream.of(report.company()))
                .mapToInt(sales -> sales == null
                        ? 1
                        : wording.numbers().money(column.of(sales)).length())
                .max()
                .orElse(1);
    }

    private static Row look(SalesRow row) {
        return switch (row.kind()) {
            case SEGMENT -> Row.PLAIN;
            case DISTINCT -> Row.FIRST_TOTAL;
            case OUTSIDE, WITHOUT_CLIENT -> Row.NOTE;
            case COMPANY -> Row.TOTAL;
        };
    }
}
