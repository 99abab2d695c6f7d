package io.clientele.reporting.excel;

import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.document.Parameter;
import io.clientele.reporting.excel.sheet.About;
import io.clientele.reporting.excel.sheet.ParametersSheet;
import io.clientele.reporting.excel.sheet.Styles;
import io.clientele.reporting.figures.Fingerprint;
import io.clientele.reporting.wording.SalesLegend;
import io.clientele.reporting.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
            About.describe(workbook, printed.frame(), wording, wording.parameters());
            var styles = new Styles(workbook, printed.frame().language());
            new SalesSheet(workbook, styles, wording, printed).write();
            new PartsSheet(workbook, styles, wording, printed).write();
            if (!printed.steps().isEmpty()) {
                new MonthsSheet(workbook, styles, wording, printed).write();
            }
            new ParametersSheet(workbook, styles, wording, printed.frame(), facts(exact, printed, wording)).write();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
    }

    private static ParametersSheet.Facts facts(
            SalesBySegmentReport exact, SalesBySegmentReport printed, Wording wording) {
        Stream<Parameter> segments = IntStream.range(0, printed.segments().size())
                .mapToObj(index -> new Parameter(
                        wording.text("parameter.segment", index + 1),
                        printed.segments().get(index).name()));
        var heading = wording.text("section.legend");
        var legend = SalesLegend.of(printed, wording).stream().map(sentence -> new Parameter(heading, sentence));
        return new ParametersSheet.Facts(
                List.of(),
                wording.text("parameter.rows"),
                printed.segments().size(),
                Fingerprint.of(exact),
                Stream.concat(segments, legend).toList());
    }
}
