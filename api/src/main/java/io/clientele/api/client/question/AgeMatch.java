package io.clientele.api.client.question;

import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.firm.Operator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Conditions on age in whole years, turned into ranges of birth dates: whoever is at least n years old was born on the day n
 * years ago or before. Who is not born yet has no age.
 */
final class AgeMatch {

    private static final int OLDEST = 2_000;

    /** Ages from {@code low} to {@code high}, both inside. */
    private record Ages(int low, int high) {}

    private AgeMatch() {}

    static Source on(LocalDate businessDate, Operator operator, List<String> values) {
        var ranges =
                ranges(operator, values.stream().map(CanonicalValue::number).toList());
        var parameters = new LinkedHashMap<String, LocalDate>();
        parameters.put("today", businessDate);
        IntStream.range(0, ranges.size()).forEach(index -> {
            var ages = ranges.get(index);
            parameters.put("after" + index, businessDate.minusYears(ages.high() + 1L));
            parameters.put("upto" + index, businessDate.minusYears(ages.low()));
        });
        var condition = IntStream.range(0, ranges.size())
                .mapToObj("(birth_date > :after%1$d and birth_date <= :upto%1$d)"::formatted)
                .collect(Collectors.joining(" or "));
        return new Source("client", "id", "birth_date <= :today and (%s)".formatted(condition), parameters);
    }

    private static List<Ages> ranges(Operator operator, List<BigDecimal> values) {
        var low = values.getFirst();
        return switch (operator) {
            case EQ, IN ->
                values.stream()
                        .map(value -> new Ages(ceiling(value), floor(value)))
                        .toList();
            case GT -> List.of(new Ages(floor(low) + 1, OLDEST));
            case GTE -> List.of(new Ages(ceiling(low), OLDEST));
            case LT -> List.of(new Ages(0, ceiling(low) - 1));
            case LTE -> List.of(new Ages(0, floor(low)));
            case BETWEEN -> List.of(new Ages(ceiling(low), floor(values.getLast())));
            case NE, NOT_IN, CONTAINS, STARTS_WITH, IS_NULL ->
                throw new IllegalArgumentException(operator + " is no condition on an age");
        };
    }

    private static int floor(BigDecimal value) {
        return whole(value, RoundingMode.FLOOR);
    }

    private static int ceiling(BigDecimal value) {
        return whole(value, RoundingMode.CEILING);
    }

    private static int whole(BigDecimal value, RoundingMode rounding) {
        var bound = BigDecimal.valueOf(OLDEST);
        return value.max(BigDecimal.ONE.negate())
                .min(bound)
                .setScale(0, rounding)
                .intValueExact();
    }
}
