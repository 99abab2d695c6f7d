package io.clientele.api.segment.rule.declaration.input;

import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.syntax.fault.Place;
import io.clientele.api.segment.rule.syntax.fault.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Operators as fields of GraphQL inputs: {@code notIn}, {@code startsWith}. */
final class Operators {

    private static final Map<String, Operator> BY_NAME = Arrays.stream(Operator.values())
            .collect(Collectors.toUnmodifiableMap(Operators::name, Function.identity()));

    private Operators() {}

    static String name(Operator operator) {
        return switch (operator) {
            case EQ -> "eq";
            case NE -> "ne";
            case IN -> "in";
            case NOT_IN -> "notIn";
            case GT -> "gt";
            case GTE -> "gte";
            case LT -> "lt";
            case LTE -> "lte";
            case BETWEEN -> "between";
            case CONTAINS -> "contains";
            case STARTS_WITH -> "startsWith";
            case IS_NULL -> "isNull";
        };
    }

    static Optional<Operator> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static List<String> names() {
        return Arrays.stream(Operator.values()).map(Operators::name).toList();
    }

    static Refused unknown(String name, Set<Operator> allowed, Place place) {
        var names = allowed.stream().map(Operators::name).sorted().collect(Collectors.joining(", "));
        return new Refused(
                "OPERATOR_NOT_ALLOWED", "`%s` cannot be used here; allowed: %s.".formatted(name, names), place);
    }
}
