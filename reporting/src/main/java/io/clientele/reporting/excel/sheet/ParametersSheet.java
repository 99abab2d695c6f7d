package io.clientele.reporting.excel.sheet;

import io.clientele.reporting.ReportFrame;
import io.clientele.reporting.document.Parameter;
import io.clientele.reporting.excel.sheet.Styles.Row;
import io.clientele.reporting.excel.sheet.Styles.Value;
import io.clientele.reporting.wording.Names;
import io.clientele.reporting.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;

/** What the figures were computed with, and a fingerprint to compare two copies by. */
public final class ParametersSheet {

    private final Grid grid;
    private final boolean withMoney;
    private final Wording wording;
    private final ReportFrame frame;
    private final Facts facts;

    /**
     * What one report says beside what all say.
     *
     * @param asked what was chosen beside period and membership
     * @param rowsName what the rows are called
     * @param others what stands below the fingerprint
     */
    public record Facts(
            List<Parameter> asked, String rowsName, long rows, String fingerprint, List<Parameter> others) {}

    public ParametersSheet(Workbook workbook, Styles styles, Wording wording, ReportFrame frame, Facts facts) {
        this.grid = new Grid(workbook, styles, wording.text("sheet.parameters"));
        this.withMoney = styles.shows(Value.MONEY);
        this.wording = wording;
        this.frame = frame;
        this.facts = facts;
    }

    public void write() {
        grid.header(List.of(wording.text("parameter.name"), wording.text("parameter.value")), 1);
        grid.sheet.setColumnWidth(0, 51 * 256);
        grid.sheet.setColumnWidth(1, 72 * 256);
        what();
        facts.asked().forEach(this::line);
        when();
        name(facts.rowsName());
        grid.number(1, Row.FACT, Value.COUNT, BigDecimal.valueOf(facts.rows()));
        line("fingerprint", facts.fingerprint());
        facts.others().forEach(this::line);
        Page.set(grid, wording, frame, 1, grid.lastRow() - 1);
    }

    private void what() {
        line("report", wording.title());
        line("firm", frame.firm());
        line("scope", wording.text(frame.partial() ? "partial" : "parameter.scope.all"));
        line("currency", frame.currency());
        if (withMoney) {
            unit();
        }
        line("membership", wording.membership());
    }

    private void unit() {
        var unit = new MoneyUnit(wording);
        line("unit", unit.inFull());
        unit.offer(grid.sheet, grid.lastRow() - 1, 1);
    }

    private void when() {
        date("from", frame.from());
        date("last", frame.lastDay());
        date("businessDate", frame.businessDate());
        line("asOf", wording.numbers().moment(frame.asOf()));
        line("dataVersion", frame.dataVersion());
    }

    private void name(String name) {
        grid.row();
        grid.text(0, Row.FACT, name);
    }

    private void line(String parameter, String value) {
        name(wording.text("parameter." + parameter));
        grid.text(1, Row.FACT, value);
    }

    private void line(Parameter parameter) {
        name(Names.onOneLine(parameter.name()));
        grid.text(1, Row.FACT, Names.onOneLine(parameter.value()));
    }

    private void date(String parameter, LocalDate date) {
        name(wording.text("parameter." + parameter));
        grid.date(1, Row.FACT, Value.DATE, date);
    }
}
