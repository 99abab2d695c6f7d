package io.clientele.api.segment.rule;

import io.clientele.api.sale.classification.Growth;
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

/** Net revenue against the period before: {@code growth(last: 3 months, percent < -30)}. */
public record HasGrown(Growth question) implements Criterion {

    static final CriterionKind<HasGrown> KIND = new Kind();

    /** Comparisons in one order, so that equal rules are equal. */
    public HasGrown {
        question = new Growth(question.period(), FigureOrder.of(question.percent()));
    }

    private static final class Kind implements CriterionKind<HasGrown> {

        private static final Parameter PERIOD =
                Parameter.of("period", Parameter.Type.PERIOD, Word.of("period", "период"));
        private static final Parameter PERCENT = Parameter.figure("percent", Word.of("percent", "процент"));

        @Override
        public Class<HasGrown> type() {
            return HasGrown.class;
        }

        @Override
        public String name() {
            return "growth";
        }

        @Override
        public Word keyword() {
            return Word.of("growth", "прирост");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(PERIOD, PERCENT);
        }

        @Override
        public HasGrown read(Source source) {
            var percent = source.comparisons(PERCENT);
            if (percent.isEmpty()) {
                source.refuse("ARGUMENT_MISSING", "`growth` needs a percentage, such as `percent < -30`.");
            }
            return new HasGrown(new Growth(source.requiredPeriod(PERIOD), percent));
        }

        @Override
        public void write(HasGrown criterion, Target target) {
            target.period(PERIOD, criterion.question().period());
            target.comparisons(PERCENT, criterion.question().percent());
        }

        @Override
        public Clause say(HasGrown criterion, Speech speech) {
            var label = speech.choose("the growth of net revenue ", "прирост выручки без НДС ")
                    + PeriodSpeech.say(criterion.question().period(), speech)
                    + speech.choose(" in percent", " в процентах");
            var conditions = criterion.question().percent().stream()
                    .map(comparison ->
                            new MatchSpeech(speech).say("", comparison).strip())
                    .collect(Collectors.joining(speech.choose(" and ", " и ")));
            return new MatchSpeech(speech).order(label + " " + conditions);
        }
    }
}
