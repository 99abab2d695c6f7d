package io.clientele.reporting;

import io.clientele.reporting.csv.DocumentCsv;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.excel.SalesBySegmentWorkbook;
import io.clientele.reporting.excel.document.DocumentWorkbook;
import io.clientele.reporting.figures.PrintedFigures;
import io.clientele.reporting.pdf.SalesBySegmentPaper;
import io.clientele.reporting.pdf.document.DocumentPaper;
import io.clientele.reporting.wording.Names;
import io.clientele.reporting.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Turns finished records into files. Construct it once: loading the templates takes a second; then any thread may use it. */
public final class Reports {

    private final SalesBySegmentPaper paper = new SalesBySegmentPaper();
    private final SalesBySegmentWorkbook workbook = new SalesBySegmentWorkbook();
    private final DocumentPaper documentPaper = new DocumentPaper();
    private final DocumentWorkbook documentWorkbook = new DocumentWorkbook();
    private final DocumentCsv documentCsv = new DocumentCsv();

    /**
     * Writes the report to the stream and leaves the stream open. Nothing is written before the whole file is made, so a
     * report that fails leaves no half of itself.
     *
     * @throws IOException when the stream fails
     * @throws IllegalArgumentException for CSV, which this report, being several tables, is not offered as
     */
    public void render(SalesBySegmentReport report, Format format, OutputStream out) throws IOException {
        var file = new ByteArrayOutputStream();
        var printed = PrintedFigures.of(report);
        switch (format) {
            case PDF -> paper.write(printed, file);
            case XLSX -> workbook.write(report, printed, file);
            case CSV -> throw new IllegalArgumentException("Sales by segment are not offered as CSV");
        }
        file.writeTo(out);
    }

    /**
     * Writes the document to the stream and leaves the stream open; as with sales by segment, all of it or nothing.
     *
     * @throws IOException when the stream fails
     */
    public void render(Document document, Format format, OutputStream out) throws IOException {
        var file = new ByteArrayOutputStream();
        switch (format) {
            case PDF -> documentPaper.write(document, file);
            case XLSX -> documentWorkbook.write(document, file);
            case CSV -> documentCsv.write(document, file);
        }
        file.writeTo(out);
    }

    /** What to call the file: title, first and last day (a day alone once), extension. */
    public String fileName(SalesBySegmentReport report, Format format) {
        return fileName(report.frame(), new Wording(report.frame()).title(), format);
    }

    /** What to call the file: title, first and last day (a day alone once), extension. */
    public String fileName(Document document, Format format) {
        return fileName(document.frame(), Names.inAFile(document.title()), format);
    }

    private static String fileName(ReportFrame frame, String title, Format format) {
        return frame.ofOneDay()
                ? "%s %s.%s".formatted(title, frame.from(), format.extension())
                : "%s %s – %s.%s".formatted(title, frame.from(), frame.lastDay(), format.extension());
    }
}
