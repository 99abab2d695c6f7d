package io.clientele.api.segment.rule;

import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactMatch;
import io.clientele.api.client.contact.ContactMatch.FieldMatch;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Match;
import io.clientele.api.segment.rule.declaration.MatchField;
import io.clientele.api.segment.rule.declaration.MatchSpeech;
import io.clientele.api.segment.rule.declaration.NamedMatch;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.declaration.value.Choices;
import io.clientele.api.segment.rule.declaration.value.FilterDescription;
import io.clientele.api.segment.rule.declaration.value.ValueTypes;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.vocabulary.ComingDays;
import io.clientele.api.segment.rule.vocabulary.ContactFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One and the same contact person satisfies everything: {@code contact_person(role = 'ЛПР', birthday_within: 7 days)}. */
public record HasContact(ContactMatch question) implements Criterion {

    static final CriterionKind<HasContact> KIND = new Kind();

    /** Conditions in one order, so that equal rules are equal. */
    public HasContact {
        var fields = question.fields().stream()
                .sorted(Comparator.comparing(FieldMatch::field))
                .toList();
        question = new ContactMatch(fields, question.categories(), question.properties(), question.birthdayWithin());
    }

    private static final class Kind implements CriterionKind<HasContact> {

        private static final Parameter CONDITIONS =
                Parameter.of("conditions", Parameter.Type.CONDITIONS, Word.of("conditions", "условия"));
        private static final Parameter CATEGORIES = Parameter.of(
                "categories", Parameter.Type.TEXTS, Word.of("category", "категория", "categories", "категории"));
        private static final Parameter PROPERTIES =
                Parameter.of("properties", Parameter.Type.CONDITIONS, Word.of("property", "свойство"));
        private static final Parameter BIRTHDAY = Parameter.of(
                "birthdayWithin", Parameter.Type.DAYS, Word.of("birthday_within", "день_рождения_в_течение"));

        @Override
        public Class<HasContact> type() {
            return HasContact.class;
        }

        @Override
        public String name() {
            return "contactPerson";
        }

        @Override
        public Word keyword() {
            return Word.of("contact_person", "контактное_лицо");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(CONDITIONS, CATEGORIES, PROPERTIES, BIRTHDAY);
        }

        @Override
        public HasContact read(Source source) {
            var fields = source.matches(CONDITIONS, ContactFields.ALL).stream()
                    .map(one -> new FieldMatch(
                            ContactField.valueOf(one.name()),
                            one.match().operator(),
                            one.match().values()))
                    .toList();
            var properties = source.codedMatches(PROPERTIES).stream()
                    .map(one -> new PropertyMatch(
                            one.name(), one.match().operator(), one.match().values()))
                    .toList();
            return new HasContact(
                    new ContactMatch(fields, source.texts(CATEGORIES), properties, source.days(BIRTHDAY)));
        }

        @Override
        public void write(HasContact criterion, Target target) {
            var question = criterion.question();
            target.matches(CONDITIONS, ContactFields.ALL, fields(question));
            target.texts(CATEGORIES, question.categories());
            target.codedMatches(PROPERTIES, properties(question));
            target.days(BIRTHDAY, question.birthdayWithin());
        }

        private static List<NamedMatch> fields(ContactMatch question) {
            return question.fields().stream()
                    .map(one -> new NamedMatch(one.field().name(), new Match(one.operator(), one.values())))
                    .toList();
        }

        private static List<NamedMatch> properties(ContactMatch question) {
            return question.properties().stream()
                    .map(one -> new NamedMatch(one.code(), new Match(one.operator(), one.values())))
                    .toList();
        }

        @Override
        public Clause say(HasContact criterion, Speech speech) {
            var parts = parts(criterion.question(), speech);
            var rest = parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
            return new Clause(
                    speech.choose("have a contact person", "есть контактное лицо") + rest,
                    speech.choose("have no contact person", "нет контактного лица") + rest);
        }

        private static List<String> parts(ContactMatch question, Speech speech) {
            var say = new MatchSpeech(speech);
            var parts = new ArrayList<String>();
            question.fields().forEach(one -> {
                var field = ContactFields.of(one.field());
                var match = new Match(one.operator(), one.values());
                parts.add(say.say(field.word().label(speech.language()), field.type(), match)
                        .affirmed());
            });
            question.categories()
                    .forEach(code -> parts.add(speech.choose("category ", "категория ") + speech.quoted(code)));
            question.properties().forEach(one -> {
                var label = speech.choose("property ", "свойство ") + speech.quoted(one.code());
                parts.add(say.say(label, ValueTypes.ANY, new Match(one.operator(), one.values()))
                        .affirmed());
            });
            if (question.birthdayWithin() != null) {
                parts.add(speech.choose("birthday ", "день рождения ")
                        + ComingDays.say(question.birthdayWithin(), speech));
            }
            return parts;
        }

        @Override
        public List<FilterDescription> filters(Language language) {
            var others = CriterionKind.super.filters(language).stream()
                    .filter(filter -> !filter.name().endsWith(".conditions"));
            return Stream.concat(ContactFields.ALL.stream().map(field -> filter(field, language)), others)
                    .toList();
        }

        private FilterDescription filter(MatchField field, Language language) {
            return new FilterDescription(
                    name() + "." + field.word().in(Language.EN),
                    keyword().label(language) + ": " + field.word().label(language),
                    name(),
                    CONDITIONS.name(),
                    null,
                    field.constant(),
                    field.type().filterType(),
                    FilterDescription.sorted(field.type().operators()),
                    field.type() instanceof Choices choices ? choices.described(language) : List.of());
        }
    }
}
