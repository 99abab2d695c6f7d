package io.clientele.api.receivable.question;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.Problem;
import io.clientele.api.receivable.question.PaymentDiscipline.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What keeps a question of this room from being answered. */
final class QuestionCheck {

    private static final Set<Operator> ORDERED =
            EnumSet.of(Operator.EQ, Operator.NE, Operator.GT, Operator.GTE, Operator.LT, Operator.LTE);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private QuestionCheck() {}

    static List<Problem> problems(Debt question) {
        var problems = new ArrayList<Problem>();
        if (question.overdueDays() < 0) {
            problems.add(new Problem(
                    "OUT_OF_RANGE", "Days overdue are 0 or more; %d were given.".formatted(question.overdueDays())));
        }
        problems.addAll(operators(question.conditions().stream().map(Debt.Condition::comparison)));
        return problems;
    }

    static List<Problem> problems(PaymentDiscipline question) {
        if (question.conditions().isEmpty()) {
            return List.of(new Problem("REQUIRED", "Payment discipline needs at least one condition."));
        }
        var problems = new ArrayList<Problem>();
        problems.addAll(operators(question.conditions().stream().map(PaymentDiscipline.Condition::comparison)));
        question.conditions().stream()
                .filter(condition -> condition.measure() == Measure.LATE_SHARE)
                .map(condition -> condition.comparison().bound())
                .filter(share -> share.signum() < 0 || share.compareTo(HUNDRED) > 0)
                .map(share -> new Problem(
                        "OUT_OF_RANGE", "A share is 0 to 100 percent; %s was given.".formatted(share.toPlainString())))
                .forEach(problems::add);
        return problems;
    }

    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw problems.getFirst();
        }
    }

    private static List<Problem> operators(Stream<Comparison> comparisons) {
        return comparisons
                .map(Comparison::operator)
                .filter(operator -> !ORDERED.contains(operator))
                .map(operator -> new Problem(
                        "BAD_OPERATOR", "A figure is compared by one of %s, not by %s.".formatted(ORDERED, operator)))
                .toList();
    }
}
