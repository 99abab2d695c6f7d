package io.clientele.api.receivable.question;

import io.clientele.api.firm.Observed;
import io.clientele.api.receivable.Ratio;
import io.clientele.api.receivable.question.PaymentDiscipline.Condition;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a question about payment discipline, held against the figures of a client. */
final class DisciplineConditions {

    /**
     * How a client paid.
     *
     * @param paid the invoices whose last part he paid; without any, nothing can be said of him
     * @param late those of them paid after they were due
     * @param daysLate of all of them together
     */
    record Figures(int paid, int late, long daysLate) {

        static final Figures NONE = new Figures(0, 0, 0);

        List<Observed> observed() {
            var count = count();
            return List.of(
                    new Observed("lateShare", count == null ? null : Ratio.percent(BigDecimal.valueOf(late), count)),
                    new Observed("averageDelay", count == null ? null : Ratio.of(BigDecimal.valueOf(daysLate), count)));
        }

        private @Nullable BigDecimal count() {
            return paid == 0 ? null : BigDecimal.valueOf(paid);
        }
    }

    private final List<Condition> conditions;

    DisciplineConditions(List<Condition> conditions) {
        this.conditions = conditions;
    }

    boolean hold(Figures figures) {
        return conditions.stream().allMatch(condition -> holds(condition, figures));
    }

    private static boolean holds(Condition condition, Figures figures) {
        var comparison = condition.comparison();
        return switch (condition.measure()) {
            case LATE_SHARE -> Ratio.percentHolds(comparison, BigDecimal.valueOf(figures.late()), figures.count());
            case AVERAGE_DELAY -> Ratio.holds(comparison, BigDecimal.valueOf(figures.daysLate()), figures.count());
        };
    }
}
