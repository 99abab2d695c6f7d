package io.clientele.api.segment.rule;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.receivable.question.Debt;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.MatchSpeech;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.vocabulary.FigureOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Owes so much: {@code owes(overdue_days > 30, overdue_amount > 10000)}. */
public record OwesMoney(Debt question) implements Criterion {

    static final CriterionKind<OwesMoney> KIND = new Kind();

    /** Conditions in one order, so that equal rules are equal. */
    public OwesMoney {
        question = new Debt(question.overdueDays(), ordered(question));
    }

    private static List<Debt.Condition> ordered(Debt question) {
        return Stream.of(Debt.Measure.values())
                .flatMap(measure -> FigureOrder.of(comparisons(question, measure)).stream()
                        .map(comparison -> new Debt.Condition(measure, comparison)))
                .toList();
    }

    private static List<Comparison> comparisons(Debt question, Debt.Measure measure) {
        return question.conditions().stream()
                .filter(condition -> condition.measure() == measure)
                .map(Debt.Condition::comparison)
                .toList();
    }

    private static final class Kind implements CriterionKind<OwesMoney> {

        private static final Parameter OVERDUE_DAYS =
                Parameter.of("overdueDays", Parameter.Type.MORE_THAN, Word.of("overdue_days", "просрочено_дней"));
        private static final Parameter OVERDUE_AMOUNT =
                Parameter.figure("overdueAmount", Word.of("overdue_amount", "просрочено"));
        private static final Parameter DEBT = Parameter.figure("debt", Word.of("debt", "долг"));
        private static final Parameter LIMIT_SHARE =
                Parameter.figure("limitShare", Word.of("limit_share", "доля_лимита"));

        private static Parameter of(Debt.Measure measure) {
            return switch (measure) {
                case OVERDUE_AMOUNT -> OVERDUE_AMOUNT;
                case DEBT -> DEBT;
                case LIMIT_SHARE -> LIMIT_SHARE;
            };
        }

        @Override
        public Class<OwesMoney> type() {
            return OwesMoney.class;
        }

        @Override
        public String name() {
            return "owes";
        }

        @Override
        public Word keyword() {
            return Word.of("owes", "должен", "owe", "должны", "должна");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(OVERDUE_DAYS, OVERDUE_AMOUNT, DEBT, LIMIT_SHARE);
        }

        /** Overdue days alone mean that anything is overdue by more. */
        @Override
        public OwesMoney read(Source source) {
            var days = source.moreThan(OVERDUE_DAYS);
            var conditions = new ArrayList<>(Stream.of(Debt.Measure.values())
                    .flatMap(measure -> source.comparisons(of(measure)).stream()
                            .map(comparison -> new Debt.Condition(measure, comparison)))
                    .toList());
            if (days != null && conditions.stream().noneMatch(one -> one.measure() == Debt.Measure.OVERDUE_AMOUNT)) {
                conditions.add(
                        new Debt.Condition(Debt.Measure.OVERDUE_AMOUNT, new Comparison(Operator.GT, BigDecimal.ZERO)));
            }
            return new OwesMoney(new Debt(days == null ? 0 : days, conditions));
        }

        @Override
        public void write(OwesMoney criterion, Target target) {
            var question = criterion.question();
            target.moreThan(OVERDUE_DAYS, question.overdueDays() == 0 ? null : question.overdueDays());
            for (var measure : Debt.Measure.values()) {
                target.comparisons(of(measure), comparisons(question, measure));
            }
        }

        @Override
        public Clause say(OwesMoney criterion, Speech speech) {
            var said = criterion.question().conditions().stream()
                    .map(condition -> new MatchSpeech(speech)
                            .say(label(condition, criterion.question(), speech), condition.comparison()))
                    .collect(Collectors.joining(", "));
            var rest = said.isEmpty() ? "" : " (" + said + ")";
            return new Clause(
                    speech.choose("owe money", "должны") + rest, speech.choose("do not owe money", "не должны") + rest);
        }

        private static String label(Debt.Condition condition, Debt question, Speech speech) {
            return switch (condition.measure()) {
                case OVERDUE_AMOUNT -> overdue(question.overdueDays(), speech);
                case DEBT -> speech.choose("the debt", "долг");
                case LIMIT_SHARE ->
                    speech.choose("the debt in percent of the credit limit", "долг в процентах от лимита");
            };
        }

        private static String overdue(int days, Speech speech) {
            return days == 0
                    ? speech.choose("what is overdue", "просроченная сумма")
                    : speech.message(
                            "what is overdue by more than {days, plural, one{# day} other{# days}}",
                            "просроченная более чем на {days, plural, one{# день} few{# дня} other{# дней}} сумма",
                            Map.of("days", days));
        }
    }
}
