package io.clientele.api.report;

import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.parameter.Choices;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.segment.ChosenSegments;
import io.clientele.api.segment.Segment;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what is asked of reports, in the snapshot of this thread. */
@Component
class ReportQuestions {

    private final ReportContents contents;
    private final ChosenSegments chosen;
    private final UsualPeriod usualPeriod;

    ReportQuestions(ReportContents contents, ChosenSegments chosen, UsualPeriod usualPeriod) {
        this.contents = contents;
        this.chosen = chosen;
        this.usualPeriod = usualPeriod;
    }

    /**
     * The question behind a request.
     *
     * @throws Problem {@code PERIOD_INCOMPLETE}, {@code ONE_SEGMENT_NEEDED}, {@code BAD_MEMBERSHIP}, {@code UNKNOWN_PARAMETER}, {@code BAD_PARAMETER}, or of the ids and the period
     */
    ReportQuestion of(ReportRequest request) {
        return new ReportQuestion(
                segments(request),
                period(request),
                MembershipMode.parse(request.membership()),
                request.language(),
                choices(request));
    }

    private Choices choices(ReportRequest request) {
        return Choices.of(request.kind().path(), contents.of(request.kind()).choices(), request.parameters());
    }

    private List<Segment> segments(ReportRequest request) {
        var ids = request.segments() == null ? List.<String>of() : request.segments();
        if (request.kind().ofOneSegment() && ids.size() != 1) {
            throw new Problem(
                    "ONE_SEGMENT_NEEDED",
                    "The report `%s` is about one segment: name exactly one in `segments`; %d were named."
                            .formatted(request.kind().path(), ids.size()));
        }
        return chosen.of(ids, 0);
    }

    private Period period(ReportRequest request) {
        if (request.from() == null && request.to() == null) {
            return usualPeriod.get();
        }
        if (request.from() == null || request.to() == null) {
            throw new Problem("PERIOD_INCOMPLETE", "Give both `from` and `to` (exclusive), or neither.");
        }
        return new Period(request.from(), request.to());
    }
}
