package io.clientele.api.client.match;

import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Operator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A condition on texts, judged by their keys: capitals and ё or е make no difference. */
public final class TextMatch implements Predicate<String> {

    private final Operator operator;
    private final Set<String> keys;

    /** @param operator EQ, IN, CONTAINS or STARTS_WITH */
    public TextMatch(Operator operator, List<String> values) {
        this.operator = operator;
        this.keys = values.stream().map(NameKey::of).collect(Collectors.toSet());
    }

    @Override
    public boolean test(String text) {
        var key = NameKey.of(text);
        return switch (operator) {
            case EQ, IN -> keys.contains(key);
            case CONTAINS -> keys.stream().anyMatch(key::contains);
            case STARTS_WITH -> keys.stream().anyMatch(key::startsWith);
            case NE, NOT_IN, GT, GTE, LT, LTE, BETWEEN, IS_NULL ->
                throw new IllegalArgumentException(operator + " is no condition on a text");
        };
    }
}
