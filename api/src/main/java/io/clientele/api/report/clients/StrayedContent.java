package io.clientele.api.report.clients;

import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.analysis.work.Strayed;
import io.clientele.api.analysis.work.StrayedClients;
import io.clientele.api.report.content.Cards;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.Listing;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.api.report.parameter.Choice;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.classification.metric.Foremost;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Clients who stay away, with what they brought before they did. */
@Component
class StrayedContent implements ReportContent {

    private static final int YEAR = 5;
    private static final int BARS = 15;

    private final StrayedClients strayed;
    private final SaleColumns columns;
    private final Scopes scopes;
    private final Cards cards;
    private final Drafts drafts;

    StrayedContent(StrayedClients strayed, SaleColumns columns, Scopes scopes, Cards cards, Drafts drafts) {
        this.strayed = strayed;
        this.columns = columns;
        this.scopes = scopes;
        this.cards = cards;
        this.drafts = drafts;
    }

    @Override
    public List<Choice<?>> choices() {
        return StagesChosen.ALL;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.LOST_AND_SLEEPING;
    }

    @Override
    public long rows(ReportQuestion question) {
        return answer(question).away().getCardinality();
    }

    @Override
    public Document fill(ReportQuestion question) {
        var answer = answer(question);
        var draft = drafts.of(kind(), question.on(answer.getAsOf().businessDate()));
        var away = answer.away();
        var lastYear = new LastYear(away, answer.getAsOf().businessDate(), columns.at(answer.getAsOf()));
        findings(draft, answer, lastYear);
        var clients = Listing.of(away.getCardinality(), question.most(), most -> Foremost.of(away, lastYear::of, most));
        draft.section(table(answer, lastYear, clients, draft.words()));
        draft.section(stages(answer, draft.words()));
        return draft.legend("lost", answer.lostMonths())
                .legend("sleeping")
                .legend("stage", answer.oneTime(), answer.lostMonths())
                .legend("lastYear")
                .document();
    }

    private Strayed answer(ReportQuestion question) {
        return strayed.of(
                scopes.of(question.period(), question.segments(), question.membership()),
                new StagesChosen(question.choices()).thresholds());
    }

    private static void findings(Draft draft, Strayed answer, LastYear lastYear) {
        var away = answer.away().getCardinality();
        if (away == 0) {
            draft.finding("finding.strayed.none");
            return;
        }
        var words = draft.words();
        for (var stage : List.of(LifeStage.LOST, LifeStage.SLEEPING)) {
            var clients = answer.away(stage);
            if (!clients.isEmpty()) {
                draft.finding(
                        "finding.strayed." + stage.name(),
                        clients.getCardinality(),
                        words.amount(lastYear.sum(clients)));
            }
        }
        var regular = answer.counts().getOrDefault(LifeStage.REGULAR, 0);
        draft.finding("finding.strayed.regular", regular, away);
    }

    private Part table(Strayed answer, LastYear lastYear, Listing<Integer> clients, Words words) {
        var shelf = cards.of(clients.shown());
        var part = new Part(words, "strayed")
                .column("client", Kind.TEXT)
                .column("manager", Kind.TEXT)
                .column("lastPurchase", Kind.DATE)
                .column("days", Kind.NUMBER)
                .column("gap", Kind.NUMBER)
                .column("yearBefore", Kind.MONEY)
                .column("stage", Kind.TEXT);
        var today = answer.getAsOf().businessDate();
        clients.shown().forEach(client -> part.row(row(answer, client, shelf, lastYear, today, words)));
        var all = lastYear.sum(answer.away());
        var others = Shown.money(all - lastYear.sum(clients.shown()));
        return part.others(clients.others(), Map.of(YEAR, others))
                .sum(
                        Cell.of(words.text("row.total")),
                        Cell.NONE,
                        Cell.NONE,
                        Cell.NONE,
                        Cell.NONE,
                        Shown.money(all),
                        Cell.NONE)
                .chart(new Chart.Bars(0, List.of(YEAR), BARS))
                .note("note.strayed");
    }

    private static List<Cell> row(
            Strayed answer, int client, Cards.Shelf shelf, LastYear lastYear, LocalDate today, Words words) {
        var buying = answer.stages().buying(client);
        var last = Objects.requireNonNull(buying.last());
        return List.of(
                shelf.name(client),
                shelf.manager(client),
                Cell.of(last),
                Cell.of(ChronoUnit.DAYS.between(last, today)),
                Cell.of(buying.medianGap()),
                Shown.money(lastYear.of(client)),
                Cell.of(words.word(
                        "stage",
                        Objects.requireNonNull(answer.stages().of(client)).name())));
    }

    private static Part stages(Strayed answer, Words words) {
        var all = answer.counts().values().stream().mapToInt(Integer::intValue).sum();
        var part = new Part(words, "stages")
                .column("stage", Kind.TEXT)
                .column("clients", Kind.COUNT)
                .shareOf("clientShare", 1, 0);
        for (var stage : LifeStage.values()) {
            var clients = answer.counts().getOrDefault(stage, 0);
            part.row(
                    Cell.of(words.word("stage", stage.name())),
                    Cell.of(clients.longValue()),
                    Shown.share(clients, all));
        }
        return part.sum(Cell.of(words.text("row.total")), Cell.of(all), Shown.share(all, all))
                .chart(new Chart.Bars(0, List.of(1), BARS));
    }
}
