package io.clientele.api.report.content;

import io.clientele.api.access.Callers;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Firm;
import io.clientele.api.segment.Segment;
import io.clientele.reporting.ReportFrame;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Begins reports: what every one says of itself, in the snapshot of this thread and for its caller. */
@Component
public class Drafts {

    private final Firm firm;
    private final Snapshots snapshots;
    private final Callers callers;

    Drafts(Firm firm, Snapshots snapshots, Callers callers) {
        this.firm = firm;
        this.snapshots = snapshots;
        this.callers = callers;
    }

    /** A report of a kind, with the segments it is about and what was chosen among its parameters. */
    public Draft of(ReportKind kind, ReportQuestion question) {
        var frame = frame(question);
        var words = new Words(frame);
        var draft = new Draft(frame, words, title(kind, question, words));
        draft.parameter("segments", segments(kind, question, words));
        question.choices().declared().forEach(choice -> draft.choice(kind, choice, question.choices()));
        return draft;
    }

    /** What every report prints about itself. */
    public ReportFrame frame(ReportQuestion question) {
        var asOf = snapshots.current();
        return new ReportFrame(
                question.language(),
                firm.name(),
                firm.currency(),
                question.period().from(),
                question.period().to(),
                asOf.time(),
                firm.zone(),
                asOf.businessDate(),
                asOf.dataVersion(),
                question.membership().text(),
                callers.current().limited());
    }

    private static String title(ReportKind kind, ReportQuestion question, Words words) {
        return kind.ofOneSegment()
                ? words.text(kind.key(), words.name(question.segment().name()))
                : words.text(kind.key());
    }

    private static String segments(ReportKind kind, ReportQuestion question, Words words) {
        return question.segments().isEmpty()
                ? words.text(kind.ofSegments() ? "segments.all" : "segments.none")
                : question.segments().stream()
                        .map(Segment::name)
                        .map(words::name)
                        .collect(Collectors.joining("; "));
    }
}
