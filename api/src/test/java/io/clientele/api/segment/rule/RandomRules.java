package io.clientele.api.segment.rule;

import io.clientele.api.client.Attribute;
import io.clientele.api.client.ClientField;
import io.clientele.api.client.InCategory;
import io.clientele.api.client.Registered;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.sale.Purchases;
import io.clientele.api.sale.Purchases.Measure;
import io.clientele.api.segment.rule.declaration.Choices;
import io.clientele.api.segment.rule.declaration.ValueType;
import io.clientele.api.segment.rule.declaration.ValueTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Valid rules of every kind, the same for the same seed. */
final class RandomRules {

    static final int SEGMENTS = 5;

    private static final List<String> TEXTS = List.of(
            "Москва",
            "O'Neil",
            "'",
            "''",
            "\\",
            "\\'",
            "C:\\",
            "a\\\\b",
            "'; drop table client; --",
            "and or not",
            "не в (",
            "true",
            "007",
            "7.50",
            "2026-01-31",
            "#3",
            "Ёлка, ещё",
            "日本 \uD83D\uDE00",
            " edges ",
            "%_{0}");

    private final Random random;

    RandomRules(long seed) {
        random = new Random(seed);
    }

    Rule next() {
        return rule(1 + random.nextInt(6));
    }

    private Rule rule(int depth) {
        if (depth == 1) {
            return criterion();
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Rule.Not(rule(depth - 1));
            case 1, 2 -> new Rule.All(rules(depth - 1));
            case 3 -> new Rule.Any(rules(depth - 1));
            default -> criterion();
        };
    }

    private List<Rule> rules(int depth) {
        return some(1 + random.nextInt(3), () -> rule(depth));
    }

    private Criterion criterion() {
        return switch (random.nextInt(6)) {
            case 0 -> attribute();
            case 1 -> new HasCategory(new InCategory(text()));
            case 2 -> property();
            case 3 -> purchased();
            case 4 -> new RegisteredWithin(new Registered(period()));
            default -> new MemberOf(1 + random.nextInt(SEGMENTS));
        };
    }

    private HasAttribute attribute() {
        var field = one(ClientField.values());
        var type = FieldTypes.of(field);
        var operator = one(type.operators().stream().sorted().toArray(Operator[]::new));
        return new HasAttribute(new Attribute(field, operator, values(operator, () -> value(type), type)));
    }

    private HasProperty property() {
        var operator = one(Operator.values());
        var type = one(ValueTypes.TEXT, ValueTypes.NUMBER, ValueTypes.DATE, ValueTypes.YES_NO);
        return new HasProperty(
                new PropertyMatch(text(), operator, values(operator, () -> value(type), ValueTypes.ANY)));
    }

    private List<String> values(Operator operator, Supplier<String> value, ValueType type) {
        return switch (operator) {
            case IN, NOT_IN -> some(1 + random.nextInt(4), value);
            case BETWEEN ->
                Stream.of(value.get(), value.get()).sorted(type::compare).toList();
            case IS_NULL -> List.of(String.valueOf(random.nextBoolean()));
            case EQ, NE, GT, GTE, LT, LTE, CONTAINS, STARTS_WITH -> List.of(value.get());
        };
    }

    private String value(ValueType type) {
        return switch (type.filterType()) {
            case NUMBER -> number().toPlainString();
            case DATE -> day().toString();
            case YES_NO -> String.valueOf(random.nextBoolean());
            case CHOICE ->
                ((Choices) type)
                        .words().stream()
                                .skip(random.nextInt(2))
                                .findFirst()
                                .orElseThrow()
                                .toString();
            case TEXT, TEXTS, SEVERAL, ANY, PERIOD, SEGMENT -> text();
        };
    }

    private Purchased purchased() {
        var measures = EnumSet.noneOf(Measure.class);
        some(random.nextInt(3), () -> one(Measure.values())).forEach(measures::add);
        var conditions = measures.stream().flatMap(this::conditions).toList();
        return new Purchased(
                new Purchases(texts(), texts(), texts(), random.nextBoolean() ? period() : null, conditions));
    }

    private Stream<Purchases.Condition> conditions(Measure measure) {
        var operators = EnumSet.noneOf(Operator.class);
        some(1 + random.nextInt(2), () -> one(Operator.EQ, Operator.NE, Operator.GT, Operator.LTE))
                .forEach(operators::add);
        return operators.stream().map(operator -> new Purchases.Condition(measure, new Comparison(operator, number())));
    }

    private PeriodChoice period() {
        return switch (random.nextInt(6)) {
            case 0 -> new PeriodChoice.Last(1 + random.nextInt(120), unit(), random.nextBoolean());
            case 1 -> new PeriodChoice.Current(unit());
            case 2 -> new PeriodChoice.Previous(unit());
            case 3 -> new PeriodChoice.Before(day());
            case 4 -> new PeriodChoice.After(day());
            default -> between(day());
        };
    }

    private PeriodChoice between(LocalDate from) {
        return new PeriodChoice.Between(from, from.plusDays(1 + random.nextInt(400)));
    }

    private CalendarUnit unit() {
        return one(CalendarUnit.values());
    }

    private LocalDate day() {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(15_000));
    }

    private BigDecimal number() {
        var number = BigDecimal.valueOf(random.nextLong(-2_000_000, 2_000_000), random.nextInt(5))
                .stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private List<String> texts() {
        return some(random.nextInt(3), this::text);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private <T> List<T> some(int count, Supplier<T> maker) {
        return IntStream.range(0, count).mapToObj(_ -> maker.get()).toList();
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
