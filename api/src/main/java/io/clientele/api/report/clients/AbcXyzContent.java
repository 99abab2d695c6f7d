package io.clientele.api.report.clients;

import io.clientele.api.analysis.classes.AbcAnswer;
import io.clientele.api.analysis.classes.AbcXyzAnswer;
import io.clientele.api.analysis.classes.Classes;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.analysis.work.StrayedClients;
import io.clientele.api.report.content.Cards;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.Listing;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.parameter.Choice;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.classification.abc.AbcResult;
import io.clientele.api.sale.classification.stage.StageResult;
import io.clientele.reporting.document.Document;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Clients by importance and regularity. */
@Component
class AbcXyzContent implements ReportContent {

    /** All that the report tells of. */
    record Known(
            AbcXyzAnswer now,
            AbcAnswer before,
            List<AbcResult.Summary> bought,
            Crossed crossed,
            StageResult stages,
            Listing<Integer> clients,
            MonthlyBars months,
            Cards.Shelf cards) {}

    private final Classes classes;
    private final StrayedClients strayed;
    private final Scopes scopes;
    private final SaleColumns columns;
    private final Cards cards;
    private final Drafts drafts;

    AbcXyzContent(
            Classes classes, StrayedClients strayed, Scopes scopes, SaleColumns columns, Cards cards, Drafts drafts) {
        this.classes = classes;
        this.strayed = strayed;
        this.scopes = scopes;
        this.columns = columns;
        this.cards = cards;
        this.drafts = drafts;
    }

    @Override
    public List<Choice<?>> choices() {
        return AbcXyzChosen.ALL;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.ABC_XYZ;
    }

    @Override
    public long rows(ReportQuestion question) {
        var chosen = new AbcXyzChosen(question.choices());
        var abc = classes.abc(scope(question), chosen.importance(), chosen.abc());
        return abc.result().classed(abc.seen()).getCardinality();
    }

    @Override
    public Document fill(ReportQuestion question) {
        var known = known(question);
        var draft = drafts.of(kind(), question);
        draft.choice(kind(), AbcXyzChosen.X, known.now().xyz().rule().x());
        draft.choice(kind(), AbcXyzChosen.Y, known.now().xyz().rule().y());
        new AbcXyzFindings(known, draft).write();
        draft.section(AbcXyzTables.clients(known, draft.words()));
        draft.section(AbcXyzTables.classes(known, draft.words()));
        return legend(draft, known.now()).document();
    }

    private Known known(ReportQuestion question) {
        var scope = scope(question);
        var chosen = new AbcXyzChosen(question.choices());
        var now = classes.abcXyz(
                scope, chosen.importance(), chosen.abc(), chosen.regularity(), chosen.xyz(), chosen.stages());
        var earlier = scopes.of(question.period().previous(), question.segments(), question.membership());
        var abc = now.abc().result();
        var classed = abc.classed(now.abc().seen());
        var clients = Listing.of(classed.getCardinality(), question.most(), most -> abc.inOrder(classed, most));
        return new Known(
                now,
                classes.abc(earlier, chosen.importance(), chosen.abc()),
                AbcXyzTables.bought(now.abc()),
                Crossed.of(now),
                strayed.stages(scope, now.stages()),
                clients,
                new MonthlyBars(columns.at(scope.asOf()), scope.period(), bitmap(clients.shown())),
                cards.of(clients.shown()));
    }

    private static RoaringBitmap bitmap(List<Integer> clients) {
        var bitmap = new RoaringBitmap();
        clients.forEach(bitmap::add);
        return bitmap;
    }

    private Scope scope(ReportQuestion question) {
        return scopes.of(question.period(), question.segments(), question.membership());
    }

    private static Draft legend(Draft draft, AbcXyzAnswer answer) {
        var words = draft.words();
        var abc = answer.abc().rule();
        var xyz = answer.xyz().rule();
        return draft.legend(
                        "abc." + abc.border().name(),
                        words.percent(abc.a()),
                        words.percent(abc.b()),
                        words.word("metricOf", answer.abc().metric().name()))
                .legend("abc.border." + abc.border().name())
                .legend(
                        "xyz." + xyz.mode().name(),
                        words.percent(xyz.x().movePointLeft(2)),
                        words.percent(xyz.y().movePointLeft(2)),
                        words.word("metricOf", answer.xyz().metric().name()),
                        words.word("stepOf", xyz.step().name()),
                        words.word("sigma", xyz.deviation().name()))
                .legend("abc.shares")
                .legend("abc.previous")
                .legend("months")
                .legend("stage", answer.oneTime(), answer.lostMonths());
    }
}
