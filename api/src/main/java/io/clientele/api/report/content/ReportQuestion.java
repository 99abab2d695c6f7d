package io.clientele.api.report.content;

import io.clientele.api.analysis.MembershipMode;
import io.clientele.api.firm.Period;
import io.clientele.api.segment.Segment;
import io.clientele.reporting.Language;
import java.util.List;

/**
 * What a report is asked for.
 *
 * @param segments none is all clients, or all segments where the report is about segments
 */
public record ReportQuestion(List<Segment> segments, Period period, MembershipMode membership, Language language) {

    public ReportQuestion {
        segments = List.copyOf(segments);
    }

    /** The segment of a report about one. */
    public Segment segment() {
        return segments.getFirst();
    }

    /** The same about other segments. */
    public ReportQuestion about(List<Segment> others) {
        return new ReportQuestion(others, period, membership, language);
    }
}
