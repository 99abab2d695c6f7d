package io.clientele.api.report.made;

import io.clientele.reporting.Format;
import io.clientele.reporting.document.Document;
import java.util.List;

/**
 * A report that is made, of one state of the data.
 *
 * @param formats that it is wanted in
 * @param files in their order
 */
public record MadeReport(Document document, List<Format> formats, List<ReportFile> files) {

    public MadeReport {
        formats = List.copyOf(formats);
        files = List.copyOf(files);
    }

    public long rows() {
        return files.getFirst().rows();
    }

    public String dataVersion() {
        return document.frame().dataVersion();
    }
}
