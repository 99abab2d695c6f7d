package io.clientele.reporting.wording;

import io.clientele.reporting.ComparedSales;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SegmentSales;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table: a segment, or one of the lines below the segments.
 *
 * @param sales null where the reader may not see them
 */
public record SalesRow(Kind kind, String name, @Nullable ComparedSales sales) {

    /** What a line is about; the order is that of the table. */
    public enum Kind {
        SEGMENT,
        DISTINCT,
        OUTSIDE,
        WITHOUT_CLIENT,
        COMPANY
    }

    /** The lines of the segments and then those below them. */
    public static List<SalesRow> of(SalesBySegmentReport report, Wording wording) {
        return Stream.concat(segments(report), totals(report, wording)).toList();
    }

    private static Stream<SalesRow> segments(SalesBySegmentReport report) {
        return report.segments().stream().map(SalesRow::of);
    }

    private static SalesRow of(SegmentSales segment) {
        return new SalesRow(Kind.SEGMENT, Names.onOneLine(segment.name()), segment.gross());
    }

    private static Stream<SalesRow> totals(SalesBySegmentReport report, Wording wording) {
        return Stream.of(
                new SalesRow(Kind.DISTINCT, wording.text("row.distinct"), report.distinct()),
                new SalesRow(Kind.OUTSIDE, wording.text("row.outside"), report.outside()),
                new SalesRow(Kind.WITHOUT_CLIENT, wording.text("row.withoutClient"), report.withoutClient()),
                new SalesRow(Kind.COMPANY, company(report, wording), report.company()));
    }

    private static String company(SalesBySegmentReport report, Wording wording) {
        return wording.text(report.frame().partial() ? "row.ownClients" : "row.company");
    }
}
