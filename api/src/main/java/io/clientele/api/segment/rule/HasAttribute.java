package io.clientele.api.segment.rule;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.question.Attribute;
import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Match;
import io.clientele.api.segment.rule.declaration.MatchSpeech;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.declaration.value.FilterDescription;
import io.clientele.api.segment.rule.declaration.value.FilterDescription.FilterType;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.vocabulary.FieldNames;
import io.clientele.api.segment.rule.vocabulary.FieldTypes;
import java.util.Arrays;
import java.util.List;

/** A field of the client's card satisfies a condition: {@code region in ('Москва', 'Тульская обл')}. */
public record HasAttribute(Attribute question) implements Criterion {

    /** Also what a name without parentheses means that is no other criterion. */
    public static final CriterionKind<HasAttribute> KIND = new Kind();

    private static final class Kind implements CriterionKind<HasAttribute> {

        private static final Parameter FIELD = Parameter.first("field", Parameter.Type.TEXT, Word.of("field", "поле"));

        @Override
        public Class<HasAttribute> type() {
            return HasAttribute.class;
        }

        @Override
        public String name() {
            return "attribute";
        }

        /** Never written: the field stands in its place. */
        @Override
        public Word keyword() {
            return Word.of("attribute", "реквизит");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(FIELD);
        }

        @Override
        public HasAttribute read(Source source) {
            var field = FieldNames.resolve(source.subject(FIELD));
            var match = source.condition(FieldTypes.of(field));
            return new HasAttribute(new Attribute(field, match.operator(), match.values()));
        }

        @Override
        public void write(HasAttribute criterion, Target target) {
            var field = criterion.question().field();
            target.subject(FIELD, field.name(), FieldNames.word(field));
            target.condition(FieldTypes.of(field), match(criterion));
        }

        @Override
        public Clause say(HasAttribute criterion, Speech speech) {
            var field = criterion.question().field();
            return new MatchSpeech(speech)
                    .say(FieldNames.label(field, speech.language()), FieldTypes.of(field), match(criterion));
        }

        private static Match match(HasAttribute criterion) {
            return new Match(
                    criterion.question().operator(), criterion.question().values());
        }

        @Override
        public List<FilterDescription> filters(Language language) {
            return Arrays.stream(ClientField.values())
                    .map(field -> filter(field, language))
                    .toList();
        }

        private FilterDescription filter(ClientField field, Language language) {
            var type = FieldTypes.of(field);
            return new FilterDescription(
                    field.column(),
                    FieldNames.label(field, language),
                    name(),
                    null,
                    field.name(),
                    null,
                    field.type() == ClientField.Type.SEVERAL ? FilterType.SEVERAL : type.filterType(),
                    FilterDescription.sorted(type.operators()),
                    FieldTypes.choices(field, language));
        }
    }
}
