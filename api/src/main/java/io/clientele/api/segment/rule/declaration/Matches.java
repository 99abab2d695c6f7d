package io.clientele.api.segment.rule.declaration;

import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.declaration.value.ValueTypes;
import io.clientele.api.segment.rule.declaration.value.WrongValue;
import io.clientele.api.segment.rule.syntax.Syntax;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import io.clientele.api.segment.rule.syntax.fault.Refused;
import java.util.List;
import java.util.Optional;

/** Checks a condition against the type of its values. */
public final class Matches {

    /** Stands for a condition that was refused. */
    public static final Match NONE = new Match(Operator.IS_NULL, List.of("true"));

    private Matches() {}

    /** The condition with its values as questions write them; notes each that is none of the type. */
    public static Match of(Syntax.Condition condition, ValueType type, Faults faults) {
        var operator = condition.operator();
        if (!type.operators().contains(operator)) {
            throw Figures.notAllowed(operator, type.operators(), condition.place());
        }
        if (condition.values().isEmpty()) {
            throw new Refused("WRONG_VALUE", "Expected at least one value.", condition.place());
        }
        var read = operator == Operator.IS_NULL ? ValueTypes.YES_NO : type;
        var values = condition.values().stream()
                .map(literal -> faults.attempt(literal.place(), () -> read.canonical(literal)))
                .flatMap(Optional::stream)
                .toList();
        refuseReversed(operator, values, type, condition);
        return new Match(operator, values);
    }

    private static void refuseReversed(
            Operator operator, List<String> values, ValueType type, Syntax.Condition condition) {
        if (operator == Operator.BETWEEN
                && values.size() == 2
                && type.compare(values.getFirst(), values.getLast()) > 0) {
            throw WrongValue.of(
                    condition.values().getLast(), "a second bound not below the first, " + values.getFirst());
        }
    }
}
