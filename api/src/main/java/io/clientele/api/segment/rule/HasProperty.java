package io.clientele.api.segment.rule;

import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Match;
import io.clientele.api.segment.rule.declaration.MatchSpeech;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.declaration.value.ValueTypes;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.List;

/** A typed property satisfies a condition: {@code property('staff') >= 50}. The type is known to the client room alone. */
public record HasProperty(PropertyMatch question) implements Criterion {

    static final CriterionKind<HasProperty> KIND = new Kind();

    private static final class Kind implements CriterionKind<HasProperty> {

        private static final Parameter CODE = Parameter.first("code", Parameter.Type.CONDITION, Word.of("code", "код"));

        @Override
        public Class<HasProperty> type() {
            return HasProperty.class;
        }

        @Override
        public String name() {
            return "property";
        }

        @Override
        public Word keyword() {
            return Word.of("property", "свойство");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(CODE);
        }

        @Override
        public HasProperty read(Source source) {
            var code = source.text(CODE);
            var match = source.condition(ValueTypes.ANY);
            return new HasProperty(new PropertyMatch(code, match.operator(), match.values()));
        }

        @Override
        public void write(HasProperty criterion, Target target) {
            target.text(CODE, criterion.question().code());
            target.condition(ValueTypes.ANY, match(criterion));
        }

        @Override
        public Clause say(HasProperty criterion, Speech speech) {
            var label = speech.choose("property ", "свойство ")
                    + speech.quoted(criterion.question().code());
            return new MatchSpeech(speech).say(label, ValueTypes.ANY, match(criterion));
        }

        private static Match match(HasProperty criterion) {
            return new Match(
                    criterion.question().operator(), criterion.question().values());
        }
    }
}
