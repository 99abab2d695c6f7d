package io.clientele.reporting.excel;

import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SalesFigures;
import io.clientele.reporting.StepSales;
import io.clientele.reporting.excel.sheet.Charts;
import io.clientele.reporting.excel.sheet.Grid;
import io.clientele.reporting.excel.sheet.Page;
import io.clientele.reporting.excel.sheet.Styles;
import io.clientele.reporting.excel.sheet.Styles.Row;
import io.clientele.reporting.excel.sheet.Styles.Value;
import io.clientele.reporting.wording.Wording;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The months of the period, of which there is at least one. */
final class MonthsSheet {

    private static final List<String> COLUMNS = List.of(
            "column.month",
            "excel.complete",
            "column.segmentRevenue",
            "column.companyRevenue",
            "excel.segmentShare",
            "column.segmentMargin",
            "column.companyMargin",
            "column.segmentClients",
            "column.companyClients");
    private static final int LAST_COLUMN = 8;

    private final Grid grid;
    private final Wording wording;
    private final SalesBySegmentReport report;

    MonthsSheet(XSSFWorkbook workbook, Styles styles, Wording wording, SalesBySegmentReport report) {
        this.grid = new Grid(workbook, styles, wording.text("sheet.months"));
        this.wording = wording;
        this.report = report;
    }

    void write() {
        grid.header(COLUMNS.stream().map(key -> wording.text(key)).toList(), 3);
        report.steps().forEach(this::month);
        var lastMonth = 1 + report.steps().size();
        grid.sheet.setAutoFilter(new CellRangeAddress(0, lastMonth - 1, 0, LAST_COLUMN));
        grid.gap();
        total(lastMonth);
        grid.widen(0, 16);
        List.of(2, 3, 5, 6).forEach(column -> grid.widen(column, width()));
        Page.set(grid, wording, report.frame(), LAST_COLUMN, chart(lastMonth));
    }

    private void month(StepSales step) {
        var row = grid.row();
        grid.date(0, Row.PLAIN, Value.MONTH, step.from());
        grid.text(1, Row.PLAIN, wording.text(step.complete() ? "excel.yes" : "excel.no"));
        grid.number(2, Row.PLAIN, Value.MONEY, step.distinct().revenue());
        grid.number(3, Row.PLAIN, Value.MONEY, step.company().revenue());
        share(Row.PLAIN, row);
        grid.number(5, Row.PLAIN, Value.MONEY, step.distinct().margin());
        grid.number(6, Row.PLAIN, Value.MONEY, step.company().margin());
        grid.number(7, Row.PLAIN, Value.COUNT, step.distinct().clients());
        grid.number(8, Row.PLAIN, Value.COUNT, step.company().clients());
    }

    /** Clients are not summed: one who bought in two months is one client. */
    private void total(int lastMonth) {
        var row = grid.row();
        grid.text(0, Row.FIRST_TOTAL, wording.text("row.fractional"));
        grid.text(1, Row.FIRST_TOTAL, "");
        for (var letter : List.of("C", "D", "F", "G")) {
            grid.formula(
                    letter.charAt(0) - 'A',
                    Row.FIRST_TOTAL,
                    Value.MONEY,
                    "SUM(%1$s2:%1$s%2$d)".formatted(letter, lastMonth + 1));
        }
        share(Row.FIRST_TOTAL, row);
        grid.number(7, Row.FIRST_TOTAL, Value.COUNT, null);
        grid.number(8, Row.FIRST_TOTAL, Value.COUNT, null);
    }

    private void share(Row look, int row) {
        grid.formula(4, look, Value.PERCENT, "IF(D%1$d>0,C%1$d/D%1$d,\"—\")".formatted(row));
    }

    private int chart(int lastMonth) {
        var title = wording.text("excel.chart.months", wording.numbers().currencySign());
        var charts = new Charts((XSSFSheet) grid.sheet, title, "#,##0");
        return charts.columns(
                new Charts.Corner(0, grid.lastRow() + 1),
                charts.names(0, lastMonth),
                List.of(charts.figures(3, lastMonth, Styles.PALE), charts.figures(2, lastMonth, Styles.ACCENT)));
    }

    private int width() {
        SalesFigures company = report.company().figures();
        return wording.numbers().money(company.revenue()).length();
    }
}
