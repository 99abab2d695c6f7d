package io.clientele.api.report.sales;

import io.clientele.api.analysis.retention.Cohort;
import io.clientele.api.analysis.retention.Retention;
import io.clientele.api.analysis.retention.RetentionMode;
import io.clientele.api.analysis.retention.Retentions;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.api.report.parameter.Choice;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many clients come back, by the month of their first purchase. */
@Component
class RetentionContent implements ReportContent {

    private static final Choice<RetentionMode> MODE = Choice.word("mode", RetentionMode.CLASSIC);
    private static final Choice<Integer> MONTHS =
            Choice.whole("months", Retentions.USUAL_MONTHS, 1, Retentions.MOST, "months");
    private static final int FIRST_MONTH = 2;

    private final Retentions retentions;
    private final Scopes scopes;
    private final Drafts drafts;

    RetentionContent(Retentions retentions, Scopes scopes, Drafts drafts) {
        this.retentions = retentions;
        this.scopes = scopes;
        this.drafts = drafts;
    }

    @Override
    public List<Choice<?>> choices() {
        return List.of(MODE, MONTHS);
    }

    @Override
    public ReportKind kind() {
        return ReportKind.RETENTION;
    }

    @Override
    public Document fill(ReportQuestion question) {
        var scope = scopes.of(question.period(), question.segments(), question.membership());
        var answer = retentions.of(
                scope, question.choices().get(MODE), question.choices().get(MONTHS));
        var retention = answer.retention();
        var draft = drafts.of(kind(), question);
        findings(draft, retention);
        draft.section(clients(retention, draft.words()));
        draft.legend("cohort").legend("kept." + answer.mode().name()).legend("kept.average");
        if (!question.brief()) {
            draft.section(revenue(retention, draft.words())).legend("kept.revenue");
        }
        return draft.document();
    }

    private static void findings(Draft draft, Retention retention) {
        var newcomers = retention.cohorts().stream().mapToInt(Cohort::clients).sum();
        if (newcomers == 0) {
            draft.finding("finding.retention.none");
            return;
        }
        var words = draft.words();
        draft.finding(
                "finding.retention.newcomers",
                newcomers,
                retention.cohorts().stream()
                        .filter(cohort -> cohort.clients() > 0)
                        .count());
        for (var months : List.of(1, 3, 6)) {
            retention.average().stream()
                    .filter(average -> average.months() == months && average.clients() > 0)
                    .forEach(average -> draft.finding(
                            "finding.retention.after",
                            months,
                            words.percent(average.kept(), average.clients()),
                            average.kept(),
                            average.clients()));
        }
        Shown.first(
                        retention.cohorts().stream().filter(cohort -> keptAfterAMonth(cohort) != null),
                        cohort -> Objects.requireNonNull(keptAfterAMonth(cohort)))
                .filter(best -> best.cells().get(1).kept() > 0)
                .ifPresent(best -> draft.finding(
                        "finding.retention.best",
                        words.month(best.month().atDay(1)),
                        words.percent(keptAfterAMonth(best))));
    }

    /** As a fraction of one; null while the month is not over. */
    private static @Nullable BigDecimal keptAfterAMonth(Cohort cohort) {
        return cohort.cells().size() > 1 && cohort.cells().get(1).complete()
                ? Shown.ratio(cohort.cells().get(1).kept(), cohort.clients())
                : null;
    }

    private static Part clients(Retention retention, Words words) {
        var part = cohorts(retention, words, "retention", (cohort, cell) -> Shown.share(cell.kept(), cohort.clients()));
        var average = retention.average();
        if (average.isEmpty()) {
            return part;
        }
        var cells = new ArrayList<>(List.of(
                Cell.of(words.text("row.average")),
                Cell.of(retention.cohorts().stream().mapToLong(Cohort::clients).sum())));
        for (var months = 0; months <= longest(retention); months++) {
            cells.add(
                    months < average.size()
                            ? Shown.share(
                                    average.get(months).kept(),
                                    average.get(months).clients())
                            : Cell.NONE);
        }
        part.total(cells);
        average.stream()
                .filter(one -> one.months() == 1 && one.clients() > 0)
                .forEach(one -> part.says("says.retention", words.percent(one.kept(), one.clients())));
        return isUnderWay(retention) ? part.note("note.retention.underWay") : part.note("note.retention");
    }

    private static Part revenue(Retention retention, Words words) {
        var part = cohorts(
                retention,
                words,
                "retentionRevenue",
                (cohort, cell) -> cell.revenuePercent() == null
                        ? Cell.NONE
                        : Shown.share(
                                cell.netRevenue(), cohort.cells().getFirst().netRevenue()));
        if (retention.average().isEmpty()) {
            return part;
        }
        var cells = new ArrayList<>(List.of(
                Cell.of(words.text("row.average")),
                Cell.of(retention.cohorts().stream().mapToLong(Cohort::clients).sum())));
        for (var months = 0; months <= longest(retention); months++) {
            cells.add(keptRevenue(retention, months));
        }
        part.total(cells);
        return cells.size() > FIRST_MONTH + 1 && cells.get(FIRST_MONTH + 1) instanceof Cell.Amount(var share)
                ? part.says("says.retentionRevenue", words.percent(share))
                : part;
    }

    /** Of all cohorts for which that month is over, what they bought in it of what they did in their first. */
    private static Cell keptRevenue(Retention retention, int months) {
        var over = retention.cohorts().stream()
                .filter(cohort -> cohort.cells().size() > months
                        && cohort.cells().get(months).complete())
                .toList();
        return Shown.share(revenueOf(over, months), revenueOf(over, 0));
    }

    /** Of a month of theirs, counted from the first. */
    private static long revenueOf(List<Cohort> cohorts, int month) {
        return cohorts.stream()
                .mapToLong(cohort -> cohort.cells().get(month).netRevenue())
                .sum();
    }

    private static Part cohorts(
            Retention retention, Words words, String key, BiFunction<Cohort, Cohort.Cell, Cell> share) {
        var longest = longest(retention);
        var part = new Part(words, key).column("cohort", Kind.TEXT).column("clients", Kind.COUNT);
        for (var months = 0; months <= longest; months++) {
            part.named(words.text("column.after", months), Kind.PERCENT);
        }
        retention.cohorts().forEach(cohort -> part.row(row(cohort, words, longest, share)));
        return longest < 0 ? part : part.chart(new Chart.Heat(FIRST_MONTH, FIRST_MONTH + longest));
    }

    private static List<Cell> row(
            Cohort cohort, Words words, int longest, BiFunction<Cohort, Cohort.Cell, Cell> share) {
        var cells = new ArrayList<>(List.of(Cell.of(words.month(cohort.month().atDay(1))), Cell.of(cohort.clients())));
        for (var months = 0; months <= longest; months++) {
            cells.add(
                    months < cohort.cells().size()
                            ? share.apply(cohort, cohort.cells().get(months))
                            : Cell.NONE);
        }
        return cells;
    }

    private static boolean isUnderWay(Retention retention) {
        return retention.cohorts().stream()
                .flatMap(cohort -> cohort.cells().stream())
                .anyMatch(cell -> !cell.complete());
    }

    /** The months after the first that any cohort tells of; below zero without any. */
    private static int longest(Retention retention) {
        return retention.cohorts().stream()
                        .mapToInt(cohort -> cohort.cells().size())
                        .max()
                        .orElse(0)
                - 1;
    }
}
