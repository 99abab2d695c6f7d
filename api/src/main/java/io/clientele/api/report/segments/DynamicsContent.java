package io.clientele.api.report.segments;

import io.clientele.api.analysis.dynamics.Dynamics;
import io.clientele.api.analysis.dynamics.DynamicsAnswer;
import io.clientele.api.analysis.dynamics.SegmentDynamics;
import io.clientele.api.analysis.dynamics.SegmentStep;
import io.clientele.api.analysis.migration.Migration;
import io.clientele.api.analysis.migration.MigrationAnswer;
import io.clientele.api.analysis.migration.Migrations;
import io.clientele.api.analysis.migration.Place;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.api.segment.ChosenSegments;
import io.clientele.reporting.document.Document;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** How segments grew and shrank, and where their clients went. */
@Component
class DynamicsContent implements ReportContent {

    private final Dynamics dynamics;
    private final Migrations migrations;
    private final ChosenSegments chosen;
    private final Drafts drafts;

    DynamicsContent(Dynamics dynamics, Migrations migrations, ChosenSegments chosen, Drafts drafts) {
        this.dynamics = dynamics;
        this.migrations = migrations;
        this.chosen = chosen;
        this.drafts = drafts;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.SEGMENT_DYNAMICS;
    }

    @Override
    public Document fill(ReportQuestion question) {
        var segments = question.segments().isEmpty() ? chosen.all() : question.segments();
        var period = question.period();
        var answer = dynamics.of(segments, period, CalendarUnit.MONTH);
        var draft = drafts.of(kind(), question);
        findings(draft, answer);
        draft.section(DynamicsTables.steps(answer, draft.words()));
        if (segments.size() > 1) {
            draft.section(DynamicsTables.summary(answer, draft.words()));
        }
        draft.legend("dynamics").legend("dynamics.revenue");
        if (!question.brief()) {
            tell(draft, migrations.of(segments, period.previous(), period), nobodyKnown(answer));
        }
        return draft.document();
    }

    /** Where clients went takes as long to find as all before. */
    private static void tell(Draft draft, MigrationAnswer answer, boolean nobodyKnown) {
        var words = draft.words();
        var moves = answer.migration();
        if (!nobodyKnown) {
            largestMove(draft, moves, words);
        }
        draft.section(MigrationTables.moves(moves, words));
        MigrationTables.matrix(moves, words).ifPresent(draft::section);
        draft.legend(
                        "migration",
                        words.date(answer.before().lastDay()),
                        words.date(answer.after().lastDay()))
                .legend("migration.states");
    }

    private static void findings(Draft draft, DynamicsAnswer answer) {
        if (nobodyKnown(answer)) {
            draft.finding("finding.dynamics.none");
            return;
        }
        var words = draft.words();
        draft.finding(
                "finding.dynamics.all",
                answer.segments().stream()
                        .filter(segment -> !segment.known().isEmpty())
                        .count(),
                sum(answer, SegmentStep::entered),
                sum(answer, SegmentStep::left),
                words.amount(sum(answer, SegmentStep::enteredRevenue)),
                words.amount(sum(answer, SegmentStep::lostRevenue)));
        grown(draft, answer);
    }

    /** A segment that began meanwhile did not grow from nobody. */
    private static void grown(Draft draft, DynamicsAnswer answer) {
        var grown =
                answer.segments().stream().filter(SegmentDynamics::knownAtFirst).toList();
        Shown.first(grown.stream().filter(segment -> growth(segment) > 0), DynamicsContent::growth)
                .ifPresent(most -> tell(draft, "finding.dynamics.grew", most));
        Shown.first(grown.stream().filter(segment -> growth(segment) < 0), segment -> -growth(segment))
                .ifPresent(most -> tell(draft, "finding.dynamics.shrank", most));
    }

    /** Before the first versions nobody is known to be in. */
    private static boolean nobodyKnown(DynamicsAnswer answer) {
        return answer.segments().stream().allMatch(segment -> segment.known().isEmpty());
    }

    private static void tell(Draft draft, String key, SegmentDynamics segment) {
        draft.finding(
                key,
                draft.words().name(segment.segment().name()),
                segment.steps().getFirst().was(),
                segment.steps().getLast().is());
    }

    private static void largestMove(Draft draft, Migration<Place> moves, Words words) {
        var between = moves.cells().stream()
                .filter(cell -> cell.before().state() == Place.State.SEGMENT)
                .filter(cell -> !cell.before().equals(cell.after()));
        Shown.first(between, Migration.Cell::clients)
                .ifPresent(cell -> draft.finding(
                        "finding.dynamics.moved",
                        MigrationTables.name(cell.before(), words),
                        MigrationTables.name(cell.after(), words),
                        cell.clients()));
    }

    private static int growth(SegmentDynamics segment) {
        return segment.steps().getLast().is() - segment.steps().getFirst().was();
    }

    private static long sum(DynamicsAnswer answer, ToLongFunction<SegmentStep> figure) {
        return answer.segments().stream()
                .map(SegmentDynamics::known)
                .flatMap(List::stream)
                .mapToLong(figure)
                .sum();
    }
}
