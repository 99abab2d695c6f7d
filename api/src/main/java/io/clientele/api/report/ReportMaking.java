package io.clientele.api.report;

import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.made.MadeReport;
import io.clientele.api.report.made.ReportFile;
import io.clientele.api.report.made.ReportFile.OfDocument;
import io.clientele.api.report.made.ReportFile.OfSales;
import io.clientele.api.report.sales.SalesBySegmentFilling;
import io.clientele.reporting.Format;
import io.clientele.reporting.document.Document;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes reports, in the snapshot of this thread and for its caller. */
@Component
public class ReportMaking {

    private final ReportContents contents;
    private final ReportQuestions questions;
    private final SalesBySegmentFilling sales;

    ReportMaking(ReportContents contents, ReportQuestions questions, SalesBySegmentFilling sales) {
        this.contents = contents;
        this.questions = questions;
        this.sales = sales;
    }

    /** About how many rows it has. */
    long rows(ReportRequest request) {
        return contents.of(request.kind()).rows(questions.of(request));
    }

    /**
     * The report as a document.
     *
     * @throws io.clientele.api.firm.Problem when it cannot be made of what is asked
     */
    public Document document(ReportRequest request) {
        return contents.of(request.kind()).fill(questions.of(request));
    }

    /**
     * The report as a page shows it: long lists begin as they do, and what comes after so many stands in one row.
     *
     * @throws io.clientele.api.firm.Problem as {@link #document}
     */
    Document preview(ReportRequest request, int most) {
        return contents.of(request.kind()).fill(questions.of(request).first(most));
    }

    /** As it is written in a format. */
    ReportFile file(ReportRequest request, Format format) {
        return laidOutByHand(request, format)
                ? new OfSales(sales.fill(questions.of(request)))
                : new OfDocument(document(request));
    }

    /** The same in several formats, with the document that tells of it. */
    public MadeReport made(ReportRequest request, List<Format> formats) {
        var document = document(request);
        var files = formats.stream()
                .map(format -> laidOutByHand(request, format) ? file(request, format) : new OfDocument(document))
                .toList();
        return new MadeReport(document, formats, files);
    }

    private static boolean laidOutByHand(ReportRequest request, Format format) {
        return request.kind() == ReportKind.SALES_BY_SEGMENT && format != Format.CSV;
    }
}
