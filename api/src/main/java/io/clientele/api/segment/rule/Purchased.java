package io.clientele.api.segment.rule;

import io.clientele.api.firm.Comparison;
import io.clientele.api.sale.purchase.Purchases;
import io.clientele.api.sale.purchase.Purchases.Condition;
import io.clientele.api.sale.purchase.Purchases.Measure;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Figures;
import io.clientele.api.segment.rule.declaration.MatchSpeech;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.period.PeriodSpeech;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bought what these conditions say: {@code bought(product: 'Супер дрель', last: 90 days, amount > 40000)}. */
public record Purchased(Purchases question) implements Criterion {

    static final CriterionKind<Purchased> KIND = new Kind();

    /** Conditions in the order they are written in, so that equal rules have equal trees. */
    public Purchased {
        var ordered = question.conditions().stream()
                .map(Purchased::shortest)
                .sorted(Comparator.comparing(Condition::measure)
                        .thenComparing(condition -> condition.comparison().operator()))
                .toList();
        question =
                new Purchases(question.products(), question.groups(), question.channels(), question.period(), ordered);
    }

    private static Condition shortest(Condition condition) {
        return new Condition(condition.measure(), Figures.shortest(condition.comparison()));
    }

    private static final class Kind implements CriterionKind<Purchased> {

        private static final Parameter PRODUCTS =
                Parameter.of("products", Parameter.Type.TEXTS, Word.of("product", "товар", "products", "товары"));
        private static final Parameter GROUPS =
                Parameter.of("groups", Parameter.Type.TEXTS, Word.of("group", "группа", "groups", "группы"));
        private static final Parameter CHANNELS =
                Parameter.of("channels", Parameter.Type.TEXTS, Word.of("channel", "канал", "channels", "каналы"));
        private static final Parameter PERIOD =
                Parameter.of("period", Parameter.Type.PERIOD, Word.of("period", "период"));
        private static final Parameter AMOUNTS = figure("amount", Word.of("amount", "сумма"));
        private static final Parameter QUANTITIES = figure("quantity", Word.of("quantity", "количество"));
        private static final Parameter MARGINS = figure("margin", Word.of("margin", "прибыль"));
        private static final Parameter COUNTS = figure("orders", Word.of("orders", "заказов", "заказы"));
        private static final Parameter AVERAGES = figure("averageOrder", Word.of("average_order", "средний_чек"));

        private static Parameter of(Measure measure) {
            return switch (measure) {
                case AMOUNT -> AMOUNTS;
                case QUANTITY -> QUANTITIES;
                case MARGIN -> MARGINS;
                case ORDERS -> COUNTS;
                case AVERAGE_ORDER -> AVERAGES;
            };
        }

        private static Parameter figure(String name, Word word) {
            return Parameter.of(name, Parameter.Type.FIGURE, word);
        }

        @Override
        public Class<Purchased> type() {
            return Purchased.class;
        }

        @Override
        public String name() {
            return "purchased";
        }

        @Override
        public Word keyword() {
            return Word.of("bought", "купил", "purchased", "купили", "покупал", "покупали");
        }

        @Override
        public List<Parameter> parameters() {
            return Stream.concat(
                            Stream.of(PRODUCTS, GROUPS, CHANNELS, PERIOD),
                            Stream.of(Measure.values()).map(Kind::of))
                    .toList();
        }

        @Override
        public Purchased read(Source source) {
            var conditions = Stream.of(Measure.values())
                    .flatMap(measure -> source.comparisons(of(measure)).stream()
                            .map(comparison -> new Condition(measure, comparison)))
                    .toList();
            return new Purchased(new Purchases(
                    source.texts(PRODUCTS),
                    source.texts(GROUPS),
                    source.texts(CHANNELS),
                    source.period(PERIOD),
                    conditions));
        }

        @Override
        public void write(Purchased criterion, Target target) {
            var question = criterion.question();
            target.texts(PRODUCTS, question.products());
            target.texts(GROUPS, question.groups());
            target.texts(CHANNELS, question.channels());
            target.period(PERIOD, question.period());
            for (var measure : Measure.values()) {
                target.comparisons(of(measure), comparisons(question, measure));
            }
        }

        private static List<Comparison> comparisons(Purchases question, Measure measure) {
            return question.conditions().stream()
                    .filter(condition -> condition.measure() == measure)
                    .map(Condition::comparison)
                    .toList();
        }

        @Override
        public Clause say(Purchased criterion, Speech speech) {
            var question = criterion.question();
            var goods = goods(question, speech);
            var rest = rest(question, speech);
            return goods.isEmpty()
                    ? new Clause(
                            speech.choose("bought something", "купили что-либо") + rest,
                            speech.choose("bought nothing", "ничего не купили") + rest)
                    : new Clause(
                            speech.choose("bought ", "купили ") + goods + rest,
                            speech.choose("did not buy ", "не купили ") + goods + rest);
        }

        private static String goods(Purchases question, Speech speech) {
            var products = speech.choose(
                    named(question.products(), "product ", "any of the products ", speech),
                    named(question.products(), "товар ", "любой из товаров ", speech));
            var groups = speech.choose(
                    named(question.groups(), "from group ", "from any of the groups ", speech),
                    named(question.groups(), "из группы ", "из любой из групп ", speech));
            return products.isEmpty() || groups.isEmpty()
                    ? products + groups
                    : "(" + products + speech.choose(" or ", " или ") + groups + ")";
        }

        private static String rest(Purchases question, Speech speech) {
            var parts = new ArrayList<String>();
            if (!question.channels().isEmpty()) {
                parts.add(speech.choose(
                        named(question.channels(), "through channel ", "through any of the channels ", speech),
                        named(question.channels(), "через канал ", "через любой из каналов ", speech)));
            }
            var period = question.period();
            if (period != null) {
                parts.add(PeriodSpeech.say(period, speech));
            }
            if (!question.conditions().isEmpty()) {
                parts.add(conditions(question, speech));
            }
            return parts.stream().map(part -> " " + part).collect(Collectors.joining());
        }

        private static String named(List<String> names, String one, String several, Speech speech) {
            var quoted = names.stream().map(speech::quoted).toList();
            return switch (quoted.size()) {
                case 0 -> "";
                case 1 -> one + quoted.getFirst();
                default -> several + speech.listed(quoted);
            };
        }

        private static String conditions(Purchases question, Speech speech) {
            return question.conditions().stream()
                    .map(condition -> new MatchSpeech(speech).say(label(condition, speech), condition.comparison()))
                    .collect(Collectors.joining(", ", "(", ")"));
        }

        private static String label(Condition condition, Speech speech) {
            return of(condition.measure()).word().label(speech.language());
        }
    }
}
