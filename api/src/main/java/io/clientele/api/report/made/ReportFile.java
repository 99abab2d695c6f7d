package io.clientele.api.report.made;

import io.clientele.reporting.Format;
import io.clientele.reporting.Reports;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.document.Document;
import java.io.IOException;
import java.io.OutputStream;

/** A report that is ready to be written. */
public sealed interface ReportFile {

    /** As a caller saves it. */
    String name(Reports reports, Format format);

    void write(Reports reports, Format format, OutputStream out) throws IOException;

    /** What it is true of. */
    String dataVersion();

    /** Rows of data in its first table. */
    long rows();

    /** Any report. */
    record OfDocument(Document document) implements ReportFile {

        @Override
        public String name(Reports reports, Format format) {
            return reports.fileName(document, format);
        }

        @Override
        public void write(Reports reports, Format format, OutputStream out) throws IOException {
            reports.render(document, format, out);
        }

        @Override
        public String dataVersion() {
            return document.frame().dataVersion();
        }

        @Override
        public long rows() {
            return document.sections().getFirst().table().rows();
        }
    }

    /** Sales by segment on paper and as a workbook, which are laid out by hand. */
    record OfSales(SalesBySegmentReport report) implements ReportFile {

        @Override
        public String name(Reports reports, Format format) {
            return reports.fileName(report, format);
        }

        @Override
        public void write(Reports reports, Format format, OutputStream out) throws IOException {
            reports.render(report, format, out);
        }

        @Override
        public String dataVersion() {
            return report.frame().dataVersion();
        }

        @Override
        public long rows() {
            return report.segments().size();
        }
    }
}
