package io.clientele.api.segment.rule;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.interaction.Contacts;
import io.clientele.api.interaction.InteractionKind;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.MatchSpeech;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.period.PeriodSpeech;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.declaration.value.Choices;
import io.clientele.api.segment.rule.declaration.value.OpenChoices;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.vocabulary.FigureOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Had so many interactions: {@code contacted(kind: COMPLAINT, product: 'Супер дрель', last: 1 month, count >= 1)}. */
public record HadContacts(Contacts question) implements Criterion {

    static final CriterionKind<HadContacts> KIND = new Kind();

    /** Comparisons in one order, so that equal rules are equal. */
    public HadContacts {
        question = new Contacts(
                question.kinds(),
                question.channels(),
                question.outcomes(),
                question.products(),
                question.period(),
                FigureOrder.of(question.count()));
    }

    private static final class Kind implements CriterionKind<HadContacts> {

        /** What is asked where nothing is, and need not be said. */
        private static final Set<List<Comparison>> ANY = Set.of(
                List.of(),
                List.of(new Comparison(Operator.GTE, BigDecimal.ONE)),
                List.of(new Comparison(Operator.GT, BigDecimal.ZERO)));

        private static final OpenChoices KIND_WORDS = new OpenChoices(new Choices(
                Arrays.stream(InteractionKind.values()).map(Kind::word).toList()));
        private static final Parameter KINDS =
                Parameter.of("kinds", Parameter.Type.TEXTS, Word.of("kind", "вид", "kinds", "виды"), KIND_WORDS);
        private static final Parameter CHANNELS =
                Parameter.of("channels", Parameter.Type.TEXTS, Word.of("channel", "канал", "channels", "каналы"));
        private static final Parameter OUTCOMES = Parameter.of(
                "outcomes", Parameter.Type.TEXTS, Word.of("outcome", "результат", "outcomes", "результаты"));
        private static final Parameter PRODUCTS =
                Parameter.of("products", Parameter.Type.TEXTS, Word.of("product", "товар", "products", "товары"));
        private static final Parameter PERIOD =
                Parameter.of("period", Parameter.Type.PERIOD, Word.of("period", "период"));
        private static final Parameter COUNT = Parameter.figure("count", Word.of("count", "раз"));

        /** As the room of interactions knows it. */
        private static Word word(InteractionKind kind) {
            var words = kind.words();
            var others = words.subList(1, words.size()).toArray(String[]::new);
            return Word.of(
                    kind.name(), words.getFirst().toUpperCase(Locale.ROOT).replace(' ', '_'), others);
        }

        @Override
        public Class<HadContacts> type() {
            return HadContacts.class;
        }

        @Override
        public String name() {
            return "interacted";
        }

        @Override
        public Word keyword() {
            return Word.of("contacted", "обращался", "interacted", "обращались", "обращалась");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(KINDS, CHANNELS, OUTCOMES, PRODUCTS, PERIOD, COUNT);
        }

        @Override
        public HadContacts read(Source source) {
            return new HadContacts(new Contacts(
                    source.texts(KINDS),
                    source.texts(CHANNELS),
                    source.texts(OUTCOMES),
                    source.texts(PRODUCTS),
                    source.period(PERIOD),
                    source.comparisons(COUNT)));
        }

        @Override
        public void write(HadContacts criterion, Target target) {
            var question = criterion.question();
            target.texts(KINDS, question.kinds());
            target.texts(CHANNELS, question.channels());
            target.texts(OUTCOMES, question.outcomes());
            target.texts(PRODUCTS, question.products());
            target.period(PERIOD, question.period());
            target.comparisons(COUNT, question.count());
        }

        @Override
        public Clause say(HadContacts criterion, Speech speech) {
            var rest = rest(criterion.question(), speech);
            var had = speech.choose("had contacts", "были взаимодействия") + rest;
            return new Clause(had, ANY.contains(criterion.question().count()) ? none(rest, speech) : not(had, speech));
        }

        private static String none(String rest, Speech speech) {
            return speech.choose(rest.isEmpty() ? "had no contacts" : "had no such contacts", "не было взаимодействий")
                    + rest;
        }

        /** Whoever had not so many may have had some. */
        private static String not(String had, Speech speech) {
            return speech.choose("it is not true that they ", "неверно, что ") + had;
        }

        private static String rest(Contacts question, Speech speech) {
            var parts = new ArrayList<String>();
            named(KINDS, question.kinds(), speech, parts);
            named(CHANNELS, question.channels(), speech, parts);
            named(OUTCOMES, question.outcomes(), speech, parts);
            named(PRODUCTS, question.products(), speech, parts);
            var details = parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
            var period = question.period();
            return details + (period == null ? "" : " " + PeriodSpeech.say(period, speech)) + counts(question, speech);
        }

        private static void named(Parameter parameter, List<String> values, Speech speech, List<String> parts) {
            var type = parameter.valueType();
            var said = values.stream().map(value -> type.said(value, speech)).toList();
            if (!said.isEmpty()) {
                var label = parameter.word().label(speech.language());
                parts.add(label + speech.choose(" ", " — ") + String.join(speech.choose(" or ", " или "), said));
            }
        }

        private static String counts(Contacts question, Speech speech) {
            return ANY.contains(question.count())
                    ? ""
                    : question.count().stream()
                            .map(comparison -> new MatchSpeech(speech)
                                    .say(speech.choose("their number", "количество"), comparison))
                            .collect(Collectors.joining(", ", " (", ")"));
        }
    }
}
