package io.clientele.api.report.segments;

import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.firm.Problem;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.segment.ChosenSegments;
import io.clientele.api.segment.overlap.Overlaps;
import io.clientele.api.segment.overlap.SegmentOverlap;
import io.clientele.reporting.document.Document;
import org.springframework.stereotype.Component;

/** Which clients segments share, and what those buy. */
@Component
class OverlapContent implements ReportContent {

    private static final int LEAST = 2;

    private final Overlaps overlaps;
    private final ChosenSegments chosen;
    private final Drafts drafts;

    OverlapContent(Overlaps overlaps, ChosenSegments chosen, Drafts drafts) {
        this.overlaps = overlaps;
        this.chosen = chosen;
        this.drafts = drafts;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.SEGMENT_OVERLAP;
    }

    /** @throws Problem {@code TOO_FEW_SEGMENTS} */
    @Override
    public Document fill(ReportQuestion asked) {
        var question = ofAllMembers(asked);
        var segments = question.segments().isEmpty() ? chosen.all() : question.segments();
        if (segments.size() < LEAST) {
            throw new Problem("TOO_FEW_SEGMENTS", "An overlap is of at least %d segments.".formatted(LEAST));
        }
        var overlap =
                overlaps.of(segments, question.period(), question.membership().day());
        var draft = drafts.of(kind(), question);
        var tables = new OverlapTables(overlap, draft.words());
        findings(draft, overlap, tables);
        draft.section(tables.pairs());
        var together = tables.fitTogether() && !question.brief();
        if (together) {
            draft.section(tables.matrix());
            draft.section(tables.combinations());
        }
        if (!question.equals(asked)) {
            draft.legend(OverlapTables.OF_ALL);
        }
        draft.legend("overlap.share").legend("overlap.jaccard").legend("overlap.lift", overlap.getUniverse());
        return (together ? draft.legend("overlap.combination") : draft).document();
    }

    /** Where each client is in one segment alone nothing overlaps, so that all members are meant. */
    private static ReportQuestion ofAllMembers(ReportQuestion question) {
        return question.membership() instanceof MembershipMode.Primary
                ? question.by(new MembershipMode.Current())
                : question;
    }

    private static void findings(Draft draft, SegmentOverlap overlap, OverlapTables tables) {
        var counts = overlap.getCounts();
        var sum = 0L;
        for (var at = 0; at < counts.length; at++) {
            sum += counts[at][at];
        }
        draft.finding("finding.overlap.all", counts.length, overlap.getDistinct(), sum, sum - overlap.getDistinct());
        var pairs = tables.sharing();
        if (pairs.isEmpty()) {
            draft.finding("finding.overlap.none");
            return;
        }
        tables.largest().ifPresent(pair -> tables.tell(draft, "finding.overlap.largest", pair));
        tables.closest().ifPresent(pair -> tables.tell(draft, "finding.overlap.closest", pair));
        draft.finding("finding.overlap.pairs", pairs.size(), (long) counts.length * (counts.length - 1) / 2);
    }
}
