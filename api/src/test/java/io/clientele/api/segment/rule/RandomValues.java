package io.clientele.api.segment.rule;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.sale.classification.stage.PurchaseDate.When;
import io.clientele.api.segment.rule.declaration.value.Choices;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What rules are made of, at random: texts, numbers, days, periods, comparisons. */
abstract class RandomValues {

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

    final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    When when() {
        return switch (random.nextInt(3)) {
            case 0 -> new When.Within(period());
            case 1 -> new When.MoreThanAgo(1 + random.nextInt(400), unit());
            default -> new When.LessThanAgo(1 + random.nextInt(400), unit());
        };
    }

    /** A share above 0 and below 1, of two decimals. */
    BigDecimal share() {
        return BigDecimal.valueOf(1 + random.nextInt(98), 2).stripTrailingZeros();
    }

    BigDecimal positive() {
        return BigDecimal.valueOf(1 + random.nextInt(50), 1).stripTrailingZeros();
    }

    /** Comparisons as a criterion keeps them: no operator twice, in order. */
    List<Comparison> comparisons(int least) {
        var operators = EnumSet.noneOf(Operator.class);
        some(least + random.nextInt(2), () -> one(Operator.EQ, Operator.NE, Operator.GT, Operator.LTE))
                .forEach(operators::add);
        return operators.stream()
                .map(operator -> new Comparison(operator, number()))
                .toList();
    }

    List<String> values(Operator operator, Supplier<String> value, ValueType type) {
        return switch (operator) {
            case IN, NOT_IN -> some(1 + random.nextInt(4), value);
            case BETWEEN ->
                Stream.of(value.get(), value.get()).sorted(type::compare).toList();
            case IS_NULL -> List.of(String.valueOf(random.nextBoolean()));
            case EQ, NE, GT, GTE, LT, LTE, CONTAINS, STARTS_WITH -> List.of(value.get());
        };
    }

    String value(ValueType type) {
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
            case TEXT, TEXTS, CHOICES, SEVERAL, ANY, PERIOD, SPAN, RANGE, SEGMENT, NONE -> text();
        };
    }

    PeriodChoice period() {
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

    CalendarUnit unit() {
        return one(CalendarUnit.values());
    }

    LocalDate day() {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(15_000));
    }

    BigDecimal number() {
        var number = BigDecimal.valueOf(random.nextLong(-2_000_000, 2_000_000), random.nextInt(5))
                .stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    List<String> texts() {
        return some(random.nextInt(3), this::text);
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    <E extends Enum<E>> Set<E> some(E[] constants) {
        return Stream.of(constants)
                .filter(constant -> constant == constants[0] || random.nextBoolean())
                .collect(Collectors.toSet());
    }

    <T> List<T> some(int count, Supplier<T> maker) {
        return IntStream.range(0, count).mapToObj(_ -> maker.get()).toList();
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
