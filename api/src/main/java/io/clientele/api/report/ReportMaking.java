package io.clientele.api.report;

import io.clientele.api.firm.Problem;
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

    /** Of those that show all or nothing. */
    private static final int MOST_PREVIEWED = 20_000;

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
     * The report as a page shows it: lists of clients begin as they do, and those after so many stand in one row.
     *
     * @throws io.clientele.api.firm.Problem {@code TOO_MANY_ROWS}, and as {@link #document}
     */
    Document preview(ReportRequest request, int most) {
        var content = contents.of(request.kind());
        var question = questions.of(request).first(most);
        if (content.isWhole() && content.rows(question) > MOST_PREVIEWED) {
            throw new Problem(
                    "TOO_MANY_ROWS", "A preview is of at most %,d rows: take the file.".formatted(MOST_PREVIEWED));
        }
        return content.fill(question);
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
