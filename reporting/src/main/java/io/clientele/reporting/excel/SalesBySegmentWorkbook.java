package io.clientele.reporting.excel;

import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.figures.Fingerprint;
import io.clientele.reporting.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sales by segment as a workbook: the answer, the same without double counting, the months, the parameters. */
public final class SalesBySegmentWorkbook {

    /**
     * Writes the workbook; every formula carries its value, so that readers which do not compute show it too.
     *
     * @param exact the record as it came, for the fingerprint
     * @param printed the same at the decimals shown
     */
    public void write(SalesBySegmentReport exact, SalesBySegmentReport printed, OutputStream out) throws IOException {
        var wording = new Wording(printed.frame());
        try (var workbook = new XSSFWorkbook()) {
            describe(workbook, printed, wording);
            var styles = new Styles(workbook, printed.frame().language());
            new SalesSheet(workbook, styles, wording, printed).write();
            new PartsSheet(workbook, styles, wording, printed).write();
            if (!printed.steps().isEmpty()) {
                new MonthsSheet(workbook, styles, wording, printed).write();
            }
            new ParametersSheet(workbook, styles, wording, printed, Fingerprint.of(exact)).write();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
    }

    private static void describe(XSSFWorkbook workbook, SalesBySegmentReport report, Wording wording) {
        var core = workbook.getProperties().getCoreProperties();
        core.setTitle(wording.title() + ", " + wording.period());
        core.setCreator(report.frame().firm());
        core.setSubjectProperty(wording.parameters());
        core.setDescription(wording.asOf());
        core.setCreated(Optional.of(Date.from(report.frame().asOf())));
    }
}
