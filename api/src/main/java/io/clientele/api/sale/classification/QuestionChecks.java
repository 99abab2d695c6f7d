package io.clientele.api.sale.classification;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What keeps questions from being answered. */
final class QuestionChecks {

    private static final Set<Operator> ORDERED =
            EnumSet.of(Operator.EQ, Operator.NE, Operator.GT, Operator.GTE, Operator.LT, Operator.LTE);

    private QuestionChecks() {}

    static List<Problem> range(String name, BigDecimal given, int lowest, int highest) {
        return given.compareTo(BigDecimal.valueOf(lowest)) >= 0 && given.compareTo(BigDecimal.valueOf(highest)) <= 0
                ? List.of()
                : List.of(outOfRange("%s is %d to %d; it was given %s.".formatted(name, lowest, highest, given)));
    }

    static Problem outOfRange(String sentence) {
        return new Problem("OUT_OF_RANGE", sentence);
    }

    static List<Problem> comparisons(List<Comparison> comparisons) {
        return comparisons.stream()
                .map(Comparison::operator)
                .filter(operator -> !ORDERED.contains(operator))
                .map(operator -> new Problem(
                        "BAD_OPERATOR", "A figure is compared by one of %s, not by %s.".formatted(ORDERED, operator)))
                .toList();
    }

    /** A figure over a period needs both of its ends. */
    static List<Problem> closed(PeriodChoice period) {
        return switch (period) {
            case PeriodChoice.Before _, PeriodChoice.After _ ->
                List.of(new Problem("PERIOD_OPEN", "The period must have a first and a last day."));
            case PeriodChoice.Between _, PeriodChoice.Last _, PeriodChoice.Current _, PeriodChoice.Previous _ ->
                List.of();
        };
    }

    /** Tells the first, if any, to who asked all the same. */
    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw problems.getFirst();
        }
    }
}
