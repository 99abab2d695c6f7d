package io.clientele.reporting.excel;

import io.clientele.reporting.ReportFrame;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.excel.Styles.Row;
import io.clientele.reporting.excel.Styles.Value;
import io.clientele.reporting.wording.Names;
import io.clientele.reporting.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the figures were computed with, and a fingerprint to compare two copies by. */
final class ParametersSheet {

    private final Grid grid;
    private final Wording wording;
    private final SalesBySegmentReport report;
    private final String fingerprint;

    ParametersSheet(
            XSSFWorkbook workbook, Styles styles, Wording wording, SalesBySegmentReport report, String fingerprint) {
        this.grid = new Grid(workbook, styles, wording.text("sheet.parameters"));
        this.wording = wording;
        this.report = report;
        this.fingerprint = fingerprint;
    }

    void write() {
        var frame = report.frame();
        grid.header(List.of(wording.text("parameter.name"), wording.text("parameter.value")), 1);
        what(frame);
        when(frame);
        name("rows");
        grid.number(
                1, Row.PLAIN, Value.COUNT, BigDecimal.valueOf(report.segments().size()));
        line("fingerprint", fingerprint);
        segments();
        alignLeft();
        grid.sheet.setColumnWidth(0, 34 * 256);
        grid.sheet.setColumnWidth(1, 72 * 256);
        Page.set(grid.sheet, wording, frame, 1, grid.lastRow() - 1);
    }

    private void segments() {
        for (int index = 0; index < report.segments().size(); index++) {
            grid.row();
            grid.text(0, Row.PLAIN, wording.text("parameter.segment", index + 1));
            grid.text(1, Row.PLAIN, Names.onOneLine(report.segments().get(index).name()));
        }
    }

    private void alignLeft() {
        for (int row = 1; row < grid.lastRow(); row++) {
            CellUtil.setAlignment(grid.sheet.getRow(row).getCell(1), HorizontalAlignment.LEFT);
        }
    }

    private void what(ReportFrame frame) {
        line("report", wording.title());
        line("firm", frame.firm());
        line("scope", wording.text(frame.partial() ? "partial" : "parameter.scope.all"));
        line("currency", frame.currency());
        line("membership", wording.membership());
    }

    private void when(ReportFrame frame) {
        date("from", frame.from());
        date("last", frame.lastDay());
        date("businessDate", frame.businessDate());
        line("asOf", wording.numbers().moment(frame.asOf()));
        line("dataVersion", frame.dataVersion());
    }

    private void name(String parameter) {
        grid.row();
        grid.text(0, Row.PLAIN, wording.text("parameter." + parameter));
    }

    private void line(String parameter, String value) {
        name(parameter);
        grid.text(1, Row.PLAIN, value);
    }

    private void date(String parameter, LocalDate date) {
        name(parameter);
        grid.date(1, Row.PLAIN, Value.DATE, date);
    }
}
