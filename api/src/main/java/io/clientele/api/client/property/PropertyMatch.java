package io.clientele.api.client.property;

import io.clientele.api.firm.Operator;
import java.util.List;

/**
 * Which clients have a property whose value satisfies a condition?
 *
 * @param code the property's code
 * @param values canonical texts, as in {@code Attribute}
 */
public record PropertyMatch(String code, Operator operator, List<String> values) {
    public PropertyMatch {
        values = List.copyOf(values);
    }
}
