package io.clientele.api.segment.membership.preview;

import io.clientele.api.access.Callers;
import io.clientele.api.client.Universe;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.Evaluation;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.answer.Answers;
import io.clientele.api.segment.rule.text.ParsedRule;
import io.clientele.api.segment.rule.text.RuleProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Asks rules that are being written, one of each caller at a time. */
@Component
class RulePreviews {

    private final Answers answers;
    private final Universe universe;
    private final Evaluation evaluation;
    private final Membership membership;
    private final Callers callers;
    private final Snapshots snapshots;
    private final RunningPreviews running;

    RulePreviews(
            Answers answers,
            Universe universe,
            Evaluation evaluation,
            Membership membership,
            Callers callers,
            Snapshots snapshots,
            RunningPreviews running) {
        this.answers = answers;
        this.universe = universe;
        this.evaluation = evaluation;
        this.membership = membership;
        this.callers = callers;
        this.snapshots = snapshots;
        this.running = running;
    }

    /** Stops the caller's earlier preview, so that this one need not wait for it. */
    void begin() {
        running.begin(callers.current(), snapshots.reading());
    }

    /** In the snapshot of this thread; what cannot be answered is among the errors. */
    SegmentPreview of(ParsedRule parsed, @Nullable Segment comparedWith) {
        var rule = parsed.rule();
        if (rule == null) {
            return preview(null, parsed.problems(), null, comparedWith);
        }
        try {
            return preview(rule, List.of(), found(rule, comparedWith), comparedWith);
        } catch (Problem unanswerable) {
            return preview(null, List.of(problem(unanswerable)), null, comparedWith);
        }
    }

    private SegmentPreview preview(
            @Nullable Rule rule, List<RuleProblem> errors, @Nullable RoaringBitmap found, @Nullable Segment segment) {
        return new SegmentPreview(
                rule,
                errors,
                found,
                segment == null || found == null ? null : membership.current(segment),
                segment,
                snapshots.current(),
                callers.current().limited());
    }

    /** A segment that the rule names cannot be answered. */
    private static RuleProblem problem(Problem unanswerable) {
        return new RuleProblem(String.valueOf(unanswerable.getMessage()), unanswerable.code(), List.of(), null, null);
    }

    private RoaringBitmap found(Rule rule, @Nullable Segment segment) {
        return segment == null ? answers.clientsWho(rule, universe.all()) : evaluation.clientsWho(rule, segment);
    }
}
