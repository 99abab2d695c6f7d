package io.clientele.reporting.excel.document;

import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Parameter;
import io.clientele.reporting.excel.sheet.About;
import io.clientele.reporting.excel.sheet.ParametersSheet;
import io.clientele.reporting.excel.sheet.Styles;
import io.clientele.reporting.figures.Fingerprint;
import io.clientele.reporting.wording.DocumentTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Any document as a workbook: a sheet per section, the first the answer, and last the parameters. */
public final class DocumentWorkbook {

    /** Rows kept in memory; those above are written already. */
    private static final int WINDOW = 200;

    /** Writes the workbook row by row; every formula carries the value of the document, which is also what it comes to. */
    public void write(Document document, OutputStream out) throws IOException {
        var texts = new DocumentTexts(document);
        try (var workbook = new SXSSFWorkbook(new XSSFWorkbook(), WINDOW)) {
            About.describe(workbook.getXSSFWorkbook(), document.frame(), texts.wording(), texts.parameters());
            var styles = new Styles(workbook.getXSSFWorkbook(), document.frame().language());
            for (var section : document.sections()) {
                new SectionSheet(workbook, styles, texts, document, section).write();
            }
            new ParametersSheet(workbook, styles, texts.wording(), document.frame(), facts(document, texts)).write();
            workbook.write(out);
        }
    }

    private static ParametersSheet.Facts facts(Document document, DocumentTexts texts) {
        var heading = texts.wording().text("section.legend");
        List<Parameter> legend = document.legend().stream()
                .map(sentence -> new Parameter(heading, sentence))
                .toList();
        return new ParametersSheet.Facts(
                document.parameters(),
                texts.wording().text("document.rows"),
                document.sections().getFirst().table().rows(),
                Fingerprint.of(document),
                legend);
    }
}
