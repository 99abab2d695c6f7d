package io.clientele.api.receivable.question;

import io.clientele.api.client.Universe;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Problem;
import io.clientele.api.receivable.CreditLimits;
import io.clientele.api.receivable.ledger.Ledgers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Answers who owes how much and who pays how late, as of the snapshot of the thread that asks. Clients of whom nothing is owed owe
 * 0, so {@code debt < 10} is true of them; shares of a missing limit and figures of nobody's paid invoices are missing.
 */
@Component
public class DebtQuestions {

    private final Ledgers ledgers;
    private final CreditLimits limits;
    private final Universe universe;

    DebtQuestions(Ledgers ledgers, CreditLimits limits, Universe universe) {
        this.ledgers = ledgers;
        this.limits = limits;
        this.universe = universe;
    }

    /** Everything that keeps this question from being answered; empty when nothing does. */
    public List<Problem> check(Debt question) {
        return QuestionCheck.problems(question);
    }

    /** Everything that keeps this question from being answered; empty when nothing does. */
    public List<Problem> check(PaymentDiscipline question) {
        return QuestionCheck.problems(question);
    }

    /**
     * The clients of whom all conditions hold.
     *
     * @param among only these clients are asked about; null is everyone
     * @throws Problem OUT_OF_RANGE or BAD_OPERATOR
     */
    public RoaringBitmap clientsWho(Debt question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        QuestionCheck.refuse(check(question));
        var conditions = new DebtConditions(question.conditions());
        var everyone = universe.everyone(among);
        var limit = conditions.askForLimits() ? limits(question, businessDate, among) : Map.<Integer, BigDecimal>of();
        var debtors = new RoaringBitmap();
        var holding = new RoaringBitmap();
        ledgers.on(businessDate, among).debts(question.overdueDays(), among, (client, overdue, debt) -> {
            debtors.add(client);
            if (conditions.hold(new DebtConditions.Figures(overdue, debt, limit.get(client)))) {
                holding.add(client);
            }
        });
        holding.or(others(conditions, RoaringBitmap.andNot(everyone, debtors)));
        holding.and(everyone);
        return holding;
    }

    /**
     * The clients of whom all conditions hold.
     *
     * @param businessDate what the period is counted from, and the last day that counts
     * @param among only these clients are asked about; null is everyone
     * @throws Problem REQUIRED, BAD_OPERATOR or a code about the period
     */
    public RoaringBitmap clientsWho(PaymentDiscipline question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        QuestionCheck.refuse(check(question));
        var conditions = new DisciplineConditions(question.conditions());
        var everyone = universe.everyone(among);
        var payers = new RoaringBitmap();
        var holding = new RoaringBitmap();
        var period = question.period().on(businessDate);
        ledgers.on(businessDate, among).paid(period, among, (client, paid, late, daysLate) -> {
            payers.add(client);
            if (conditions.hold(new DisciplineConditions.Figures(paid, late, daysLate))) {
                holding.add(client);
            }
        });
        if (conditions.hold(DisciplineConditions.Figures.NONE)) {
            holding.or(RoaringBitmap.andNot(everyone, payers));
        }
        holding.and(everyone);
        return holding;
    }

    /** {@code overdueAmount} and {@code debt} in the firm's currency, {@code limitShare} in percent. */
    public List<Observed> observed(Debt question, LocalDate businessDate, int client) {
        var one = RoaringBitmap.bitmapOf(client);
        var limit = limits.of(one).get(client);
        var seen = new DebtConditions.Figures[] {new DebtConditions.Figures(0, 0, limit)};
        ledgers.on(businessDate, one)
                .debts(
                        question.overdueDays(),
                        one,
                        (same, overdue, debt) -> seen[0] = new DebtConditions.Figures(overdue, debt, limit));
        return seen[0].observed();
    }

    /** {@code lateShare} in percent and {@code averageDelay} in days. */
    public List<Observed> observed(PaymentDiscipline question, LocalDate businessDate, int client) {
        var one = RoaringBitmap.bitmapOf(client);
        var seen = new DisciplineConditions.Figures[] {DisciplineConditions.Figures.NONE};
        ledgers.on(businessDate, one)
                .paid(
                        question.period().on(businessDate),
                        one,
                        (same, paid, late, daysLate) ->
                                seen[0] = new DisciplineConditions.Figures(paid, late, daysLate));
        return seen[0].observed();
    }

    private Map<Integer, BigDecimal> limits(Debt question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        var debtors = new RoaringBitmap();
        ledgers.on(businessDate, among)
                .debts(question.overdueDays(), among, (client, overdue, debt) -> debtors.add(client));
        return limits.of(debtors);
    }

    /** Of clients who owe nothing. */
    private RoaringBitmap others(DebtConditions conditions, RoaringBitmap clients) {
        var withoutLimit = conditions.hold(DebtConditions.Figures.NONE);
        var withLimit = conditions.hold(DebtConditions.Figures.NOTHING_OF_A_LIMIT);
        if (withoutLimit && withLimit) {
            return clients;
        }
        if (!withoutLimit && !withLimit) {
            return new RoaringBitmap();
        }
        var limited = limits.clients(clients);
        return withLimit ? RoaringBitmap.and(clients, limited) : RoaringBitmap.andNot(clients, limited);
    }
}
