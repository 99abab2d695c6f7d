package io.clientele.api.segment.rule;

import io.clientele.api.client.question.Registered;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.period.PeriodSpeech;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.List;

/** The registration date lies in a period: {@code registered(last: 30 days)}. */
public record RegisteredWithin(Registered question) implements Criterion {

    static final CriterionKind<RegisteredWithin> KIND = new Kind();

    private static final class Kind implements CriterionKind<RegisteredWithin> {

        private static final Parameter PERIOD =
                Parameter.of("period", Parameter.Type.PERIOD, Word.of("period", "период"));

        @Override
        public Class<RegisteredWithin> type() {
            return RegisteredWithin.class;
        }

        @Override
        public String name() {
            return "registered";
        }

        @Override
        public Word keyword() {
            return Word.of("registered", "зарегистрирован", "зарегистрированы", "зарегистрирована");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(PERIOD);
        }

        @Override
        public RegisteredWithin read(Source source) {
            return new RegisteredWithin(new Registered(source.requiredPeriod(PERIOD)));
        }

        @Override
        public void write(RegisteredWithin criterion, Target target) {
            target.period(PERIOD, criterion.question().period());
        }

        @Override
        public Clause say(RegisteredWithin criterion, Speech speech) {
            var period = PeriodSpeech.say(criterion.question().period(), speech);
            return new Clause(
                    speech.choose("were registered ", "зарегистрированы ") + period,
                    speech.choose("were not registered ", "не зарегистрированы ") + period);
        }
    }
}
