package io.clientele.api.report.content;

import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.firm.Period;
import io.clientele.api.report.parameter.Choices;
import io.clientele.api.segment.Segment;
import io.clientele.reporting.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * What a report is asked for.
 *
 * @param segments none is all clients, or all segments where the report is about segments
 * @param choices of the report's kind, beside what all take
 * @param most how many clients or interactions a list shows row by row, at least one; those after stand in one row of others
 * @param brief whether only what leads a report is wanted: not what stands behind its first findings and tables
 */
public record ReportQuestion(
        List<Segment> segments,
        Period period,
        MembershipMode membership,
        Language language,
        Choices choices,
        int most,
        boolean brief) {

    public ReportQuestion {
        segments = List.copyOf(segments);
    }

    /** With every client of every list. */
    public ReportQuestion(
            List<Segment> segments, Period period, MembershipMode membership, Language language, Choices choices) {
        this(segments, period, membership, language, choices, Integer.MAX_VALUE, false);
    }

    /** The segment of a report about one. */
    public Segment segment() {
        return segments.getFirst();
    }

    /** The same about other segments. */
    public ReportQuestion about(List<Segment> others) {
        return new ReportQuestion(others, period, membership, language, choices, most, brief);
    }

    /** The same by another membership. */
    public ReportQuestion by(MembershipMode other) {
        return new ReportQuestion(segments, period, other, language, choices, most, brief);
    }

    /** The same of one day, for a report that no period means anything to. */
    public ReportQuestion on(LocalDate day) {
        return new ReportQuestion(
                segments, new Period(day, day.plusDays(1)), membership, language, choices, most, brief);
    }

    /** The same with the beginnings of lists. */
    public ReportQuestion first(int clients) {
        return new ReportQuestion(segments, period, membership, language, choices, clients, brief);
    }

    /** The beginnings of lists in what leads the report. */
    public ReportQuestion brief(int clients) {
        return new ReportQuestion(segments, period, membership, language, choices, clients, true);
    }
}
