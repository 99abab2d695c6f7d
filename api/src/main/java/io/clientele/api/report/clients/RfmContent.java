package io.clientele.api.report.clients;

import io.clientele.api.analysis.classes.Classes;
import io.clientele.api.analysis.classes.RfmAnswer;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.report.content.Cards;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.Listing;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.parameter.Choice;
import io.clientele.api.sale.classification.rfm.RfmGroup;
import io.clientele.reporting.document.Document;
import java.util.List;
import org.springframework.stereotype.Component;

/** Clients by when, how often and for how much they bought. */
@Component
class RfmContent implements ReportContent {

    private final Classes classes;
    private final Scopes scopes;
    private final Cards cards;
    private final Drafts drafts;

    RfmContent(Classes classes, Scopes scopes, Cards cards, Drafts drafts) {
        this.classes = classes;
        this.scopes = scopes;
        this.cards = cards;
        this.drafts = drafts;
    }

    @Override
    public List<Choice<?>> choices() {
        return RfmChosen.ALL;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.RFM;
    }

    @Override
    public long rows(ReportQuestion question) {
        return answer(question).scored().getCardinality();
    }

    @Override
    public Document fill(ReportQuestion question) {
        var answer = answer(question);
        var groups = answer.groups();
        var clients = Listing.of(answer.scored().getCardinality(), question.most(), answer::inOrder);
        var draft = drafts.of(kind(), question);
        var words = draft.words();
        new RfmChosen(question.choices()).tell(draft);
        findings(draft, groups);
        draft.section(RfmTables.groups(groups, words));
        draft.section(RfmTables.clients(answer, RfmTables.revenue(groups), clients, cards.of(clients.shown()), words));
        if (!question.brief()) {
            draft.section(RfmTables.grid(answer, words));
        }
        if (!answer.isPartial()) {
            draft.section(RfmTables.thresholds(answer.result().thresholds(), words));
        }
        draft.legend("rfm");
        new RfmChosen(question.choices()).legend(draft);
        return draft.legend("rfm.groups").document();
    }

    /** @throws io.clientele.api.firm.Problem {@code BAD_THRESHOLDS} */
    private RfmAnswer answer(ReportQuestion question) {
        return classes.rfm(scope(question), new RfmChosen(question.choices()).rule());
    }

    private Scope scope(ReportQuestion question) {
        return scopes.of(question.period(), question.segments(), question.membership());
    }

    private static void findings(Draft draft, List<RfmAnswer.Group> groups) {
        var clients = RfmTables.clients(groups);
        if (clients == 0) {
            draft.finding("finding.noSales");
            return;
        }
        var words = draft.words();
        draft.finding("finding.rfm.all", clients, words.amount(RfmTables.revenue(groups)));
        for (var group : List.of(RfmGroup.CHAMPIONS, RfmGroup.AT_RISK, RfmGroup.CANNOT_LOSE, RfmGroup.LOST)) {
            groups.stream()
                    .filter(one -> one.group() == group && one.clients() > 0)
                    .forEach(one -> draft.finding(
                            "finding.rfm.group",
                            words.word("rfm", group.name()),
                            one.clients(),
                            words.percent(one.clients(), clients),
                            words.amount(one.revenue()),
                            words.percent(Shown.ratio(one.revenue(), RfmTables.revenue(groups)))));
        }
    }
}
