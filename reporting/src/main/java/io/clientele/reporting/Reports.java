package io.clientele.reporting;

import io.clientele.reporting.excel.SalesBySegmentWorkbook;
import io.clientele.reporting.figures.PrintedFigures;
import io.clientele.reporting.pdf.SalesBySegmentPaper;
import io.clientele.reporting.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Turns finished records into files. Construct it once: loading the templates takes a second; then any thread may use it. */
public final class Reports {

    private final SalesBySegmentPaper paper = new SalesBySegmentPaper();
    private final SalesBySegmentWorkbook workbook = new SalesBySegmentWorkbook();

    /**
     * Writes the report to the stream and leaves the stream open. Nothing is written before the whole file is made, so a
     * report that fails leaves no half of itself.
     *
     * @throws IOException when the stream fails
     */
    public void render(SalesBySegmentReport report, Format format, OutputStream out) throws IOException {
        var file = new ByteArrayOutputStream();
        var printed = PrintedFigures.of(report);
        switch (format) {
            case PDF -> paper.write(printed, file);
            case XLSX -> workbook.write(report, printed, file);
        }
        file.writeTo(out);
    }

    /** What to call the file: title, first and last day, extension. */
    public String fileName(SalesBySegmentReport report, Format format) {
        var frame = report.frame();
        return "%s %s – %s.%s".formatted(new Wording(frame).title(), frame.from(), frame.lastDay(), format.extension());
    }
}
