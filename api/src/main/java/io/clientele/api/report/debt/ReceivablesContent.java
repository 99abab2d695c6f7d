package io.clientele.api.report.debt;

import io.clientele.api.analysis.receivables.AgeingAnswer;
import io.clientele.api.analysis.receivables.Ageings;
import io.clientele.api.analysis.receivables.DebtRow;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.receivable.CreditLimits;
import io.clientele.api.receivable.Settlements;
import io.clientele.api.receivable.settlement.Ageing;
import io.clientele.api.report.content.Cards;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.Listing;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.parameter.Choice;
import io.clientele.reporting.document.Document;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** What clients owe on the business date, by how long it has been overdue. */
@Component
class ReceivablesContent implements ReportContent {

    private static final Choice<LocalDate> ON = Choice.day("on");
    private static final Choice<List<Integer>> LAST_DAYS = Choice.wholes("lastDays", Ageing.USUAL);

    private static final Choice<Netting> NET_ADVANCES = Choice.word("netAdvances", Netting.NO);

    private final Ageings ageings;
    private final Settlements settlements;
    private final CreditLimits limits;
    private final Scopes scopes;
    private final Cards cards;
    private final Drafts drafts;

    ReceivablesContent(
            Ageings ageings, Settlements settlements, CreditLimits limits, Scopes scopes, Cards cards, Drafts drafts) {
        this.ageings = ageings;
        this.settlements = settlements;
        this.limits = limits;
        this.scopes = scopes;
        this.cards = cards;
        this.drafts = drafts;
    }

    @Override
    public List<Choice<?>> choices() {
        return List.of(ON, LAST_DAYS, NET_ADVANCES);
    }

    @Override
    public ReportKind kind() {
        return ReportKind.RECEIVABLES;
    }

    @Override
    public long rows(ReportQuestion question) {
        return answer(question).rows().size();
    }

    @Override
    public Document fill(ReportQuestion question) {
        var answer = answer(question);
        var debts = debts(answer, Listing.of(answer.rows(), question.most()));
        var draft = drafts.of(kind(), question.on(answer.day()));
        draft.choice(kind(), ON, answer.day());
        findings(draft, debts);
        draft.section(DebtTables.clients(debts, draft.words()));
        draft.section(DebtTables.ages(debts, draft.words()));
        return draft.legend("debt")
                .legend("overdue")
                .legend("limit")
                .legend(answer.netted() ? "advance.netted" : "advance")
                .document();
    }

    private Debts debts(AgeingAnswer answer, Listing<DebtRow> rows) {
        var shown = rows.shown().stream().map(DebtRow::client).toList();
        var all = new RoaringBitmap();
        answer.rows().forEach(row -> all.add(row.client()));
        return new Debts(
                answer, answer.total(), rows, settlements.of(shown, answer.day()), limits.of(all), cards.of(shown));
    }

    private AgeingAnswer answer(ReportQuestion question) {
        var scope = scopes.of(question.period(), question.segments(), question.membership());
        return ageings.of(
                scope,
                question.choices().find(ON).orElse(scope.asOf().businessDate()),
                question.choices().get(LAST_DAYS),
                question.choices().get(NET_ADVANCES) == Netting.YES);
    }

    private static void findings(Draft draft, Debts debts) {
        var answer = debts.answer();
        var total = debts.total();
        if (total.debt() == 0) {
            draft.finding("finding.debt.none");
            return;
        }
        var words = draft.words();
        var debtors = answer.rows().stream().filter(row -> row.debt() > 0).count();
        draft.finding(
                "finding.debt.all",
                debtors,
                words.amount(total.debt()),
                words.amount(total.overdue()),
                words.percent(total.overdue(), total.debt()));
        largest(draft, debts);
        var old = total.buckets().getLast();
        if (old > 0) {
            draft.finding(
                    "finding.debt.old",
                    words.amount(old),
                    words.percent(old, total.debt()),
                    answer.lastDays().getLast());
        }
        over(draft, debts);
        if (total.advance() > 0) {
            draft.finding(
                    answer.netted() ? "finding.debt.advance.netted" : "finding.debt.advance",
                    words.amount(total.advance()));
        }
    }

    private static void largest(Draft draft, Debts debts) {
        var words = draft.words();
        Shown.first(debts.answer().rows().stream(), DebtRow::debt)
                .ifPresent(row -> draft.finding(
                        debts.answer().netted() ? "finding.debt.largest.netted" : "finding.debt.largest",
                        words.name(debts.cards().client(row.client()).name()),
                        words.amount(row.debt()),
                        words.percent(row.debt(), debts.total().debt()),
                        debts.settlement(row).mostOverdueDays()));
    }

    private static void over(Draft draft, Debts debts) {
        var over = debts.answer().rows().stream()
                .map(debts::excess)
                .filter(excess -> excess != null && excess.signum() > 0)
                .toList();
        if (!over.isEmpty()) {
            var sum = over.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            draft.finding("finding.debt.over", over.size(), draft.words().amount(sum));
        }
    }
}
