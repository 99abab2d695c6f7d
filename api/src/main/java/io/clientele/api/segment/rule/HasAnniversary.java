package io.clientele.api.segment.rule;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.question.Anniversary;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.declaration.value.Choices;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.vocabulary.ComingDays;
import io.clientele.api.segment.rule.vocabulary.FieldNames;
import java.util.List;

/** A date's day of the year comes round soon: {@code anniversary(field: birth_date, within: 7 days)}. */
public record HasAnniversary(Anniversary question) implements Criterion {

    static final CriterionKind<HasAnniversary> KIND = new Kind();

    private static final class Kind implements CriterionKind<HasAnniversary> {

        private static final Choices DATES = Choices.of(
                Word.of("BIRTH_DATE", "ДАТА_РОЖДЕНИЯ", "день рождения"), Word.of("REGISTERED_AT", "ДАТА_РЕГИСТРАЦИИ"));
        private static final Parameter FIELD =
                Parameter.of("field", Parameter.Type.CHOICE, Word.of("field", "поле"), DATES);
        private static final Parameter PROPERTY =
                Parameter.of("property", Parameter.Type.TEXT, Word.of("property", "свойство"));
        private static final Parameter WITHIN =
                Parameter.of("within", Parameter.Type.DAYS, Word.of("within", "в_течение"));

        @Override
        public Class<HasAnniversary> type() {
            return HasAnniversary.class;
        }

        @Override
        public String name() {
            return "anniversary";
        }

        @Override
        public Word keyword() {
            return Word.of("anniversary", "годовщина");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(FIELD, PROPERTY, WITHIN);
        }

        @Override
        public HasAnniversary read(Source source) {
            var field = source.choice(FIELD, "");
            var property = source.textOrNone(PROPERTY);
            if (field.isEmpty() == (property == null)) {
                source.refuse(
                        "ARGUMENT_MISSING",
                        "`anniversary` needs one date: `field: birth_date`, `field: registered_at` or `property: '…'`.");
            }
            var days = source.requiredDays(WITHIN);
            return new HasAnniversary(
                    new Anniversary(field.isEmpty() ? null : ClientField.valueOf(field), property, days));
        }

        @Override
        public void write(HasAnniversary criterion, Target target) {
            var question = criterion.question();
            if (question.field() != null) {
                target.choice(FIELD, question.field().name(), "");
            }
            if (question.property() != null) {
                target.text(PROPERTY, question.property());
            }
            target.days(WITHIN, question.days());
        }

        @Override
        public Clause say(HasAnniversary criterion, Speech speech) {
            var question = criterion.question();
            var date = question.field() != null
                    ? FieldNames.label(question.field(), speech.language())
                    : speech.choose("property ", "свойство ") + speech.quoted(String.valueOf(question.property()));
            var within = ComingDays.say(question.days(), speech);
            var rest = " (" + date + ") " + within;
            return new Clause(
                    speech.choose("have an anniversary", "годовщина") + rest,
                    speech.choose("have no anniversary", "нет годовщины") + rest);
        }
    }
}
