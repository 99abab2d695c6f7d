package io.clientele.api.receivable.question;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Operator;
import io.clientele.api.receivable.Ratio;
import io.clientele.api.receivable.question.Debt.Condition;
import io.clientele.api.receivable.question.Debt.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a question about debts, held against the figures of a client. */
final class DebtConditions {

    private static final Condition OWES = new Condition(Measure.DEBT, new Comparison(Operator.GT, BigDecimal.ZERO));

    /**
     * What a client owes.
     *
     * @param overdue ten-thousandths, as is the debt
     * @param limit how much he may owe; null is no limit above zero, of which nothing is a share
     */
    record Figures(long overdue, long debt, @Nullable BigDecimal limit) {

        static final Figures NONE = new Figures(0, 0, null);

        /** Of a client who owes nothing and may owe something. */
        static final Figures NOTHING_OF_A_LIMIT = new Figures(0, 0, BigDecimal.ONE);

        Figures {
            limit = limit == null || limit.signum() <= 0 ? null : limit;
        }

        List<Observed> observed() {
            var share = limit == null ? null : Ratio.percent(Money.decimal(debt), limit);
            return List.of(
                    new Observed("overdueAmount", Money.decimal(overdue)),
                    new Observed("debt", Money.decimal(debt)),
                    new Observed("limitShare", share));
        }
    }

    private final List<Condition> conditions;

    DebtConditions(List<Condition> conditions) {
        this.conditions = conditions.isEmpty() ? List.of(OWES) : conditions;
    }

    boolean askForLimits() {
        return conditions.stream().anyMatch(condition -> condition.measure() == Measure.LIMIT_SHARE);
    }

    boolean hold(Figures figures) {
        return conditions.stream().allMatch(condition -> holds(condition, figures));
    }

    private static boolean holds(Condition condition, Figures figures) {
        var comparison = condition.comparison();
        return switch (condition.measure()) {
            case OVERDUE_AMOUNT -> comparison.holds(Money.decimal(figures.overdue()));
            case DEBT -> comparison.holds(Money.decimal(figures.debt()));
            case LIMIT_SHARE -> Ratio.percentHolds(comparison, Money.decimal(figures.debt()), figures.limit());
        };
    }
}
