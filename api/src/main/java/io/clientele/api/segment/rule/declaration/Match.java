package io.clientele.api.segment.rule.declaration;

import io.clientele.api.firm.Operator;
import java.util.List;

/** An operator with its values in canonical form, as the facts rooms take them. */
public record Match(Operator operator, List<String> values) {
    public Match {
        values = List.copyOf(values);
    }
}
