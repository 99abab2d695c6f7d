package io.clientele.api.segment.rule;

import io.clientele.api.firm.Comparison;
import io.clientele.api.receivable.question.PaymentDiscipline;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.MatchSpeech;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.period.PeriodSpeech;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.vocabulary.FigureOrder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Payment discipline: {@code paid(last: 12 months, late_share > 30, average_delay > 10)}. */
public record PaysLate(PaymentDiscipline question) implements Criterion {

    static final CriterionKind<PaysLate> KIND = new Kind();

    /** Conditions in one order, so that equal rules are equal. */
    public PaysLate {
        question = new PaymentDiscipline(question.period(), ordered(question));
    }

    private static List<PaymentDiscipline.Condition> ordered(PaymentDiscipline question) {
        return Stream.of(PaymentDiscipline.Measure.values())
                .flatMap(measure -> FigureOrder.of(comparisons(question, measure)).stream()
                        .map(comparison -> new PaymentDiscipline.Condition(measure, comparison)))
                .toList();
    }

    private static List<Comparison> comparisons(PaymentDiscipline question, PaymentDiscipline.Measure measure) {
        return question.conditions().stream()
                .filter(condition -> condition.measure() == measure)
                .map(PaymentDiscipline.Condition::comparison)
                .toList();
    }

    private static final class Kind implements CriterionKind<PaysLate> {

        private static final Parameter PERIOD =
                Parameter.of("period", Parameter.Type.PERIOD, Word.of("period", "период"));
        private static final Parameter LATE_SHARE =
                Parameter.figure("lateShare", Word.of("late_share", "доля_просрочек"));
        private static final Parameter AVERAGE_DELAY =
                Parameter.figure("averageDelay", Word.of("average_delay", "средняя_задержка"));

        private static Parameter of(PaymentDiscipline.Measure measure) {
            return switch (measure) {
                case LATE_SHARE -> LATE_SHARE;
                case AVERAGE_DELAY -> AVERAGE_DELAY;
            };
        }

        @Override
        public Class<PaysLate> type() {
            return PaysLate.class;
        }

        @Override
        public String name() {
            return "paid";
        }

        @Override
        public Word keyword() {
            return Word.of("paid", "платил", "платили", "платила");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(PERIOD, LATE_SHARE, AVERAGE_DELAY);
        }

        @Override
        public PaysLate read(Source source) {
            var conditions = Stream.of(PaymentDiscipline.Measure.values())
                    .flatMap(measure -> source.comparisons(of(measure)).stream()
                            .map(comparison -> new PaymentDiscipline.Condition(measure, comparison)))
                    .toList();
            if (conditions.isEmpty()) {
                source.refuse(
                        "ARGUMENT_MISSING",
                        "`paid` needs a comparison, such as `late_share > 30` or `average_delay > 10`.");
            }
            return new PaysLate(new PaymentDiscipline(source.requiredPeriod(PERIOD), conditions));
        }

        @Override
        public void write(PaysLate criterion, Target target) {
            var question = criterion.question();
            target.period(PERIOD, question.period());
            for (var measure : PaymentDiscipline.Measure.values()) {
                target.comparisons(of(measure), comparisons(question, measure));
            }
        }

        @Override
        public Clause say(PaysLate criterion, Speech speech) {
            var question = criterion.question();
            var conditions = question.conditions().stream()
                    .map(condition ->
                            new MatchSpeech(speech).say(label(condition.measure(), speech), condition.comparison()))
                    .collect(Collectors.joining(", ", " (", ")"));
            var rest = PeriodSpeech.say(question.period(), speech) + conditions;
            return new Clause(
                    speech.choose("paid like this ", "платили так ") + rest,
                    speech.choose("did not pay like this ", "не платили так ") + rest);
        }

        private static String label(PaymentDiscipline.Measure measure, Speech speech) {
            return switch (measure) {
                case LATE_SHARE ->
                    speech.choose("the share paid late in percent", "доля оплат с просрочкой в процентах");
                case AVERAGE_DELAY -> speech.choose("the average delay in days", "средняя задержка в днях");
            };
        }
    }
}
