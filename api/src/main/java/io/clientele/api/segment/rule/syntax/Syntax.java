package io.clientele.api.segment.rule.syntax;

import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.syntax.fault.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule text taken apart, before its names mean anything. */
public sealed interface Syntax {

    Place place();

    /** Parts joined by {@code and} (every) or {@code or}; a single part is written {@code all(…)} or {@code any(…)}. */
    record Group(boolean every, List<Syntax> parts, Place place) implements Syntax {}

    record Negation(Syntax part, Place place) implements Syntax {}

    /**
     * A named condition, such as {@code bought(group: 'Drills', amount > 40000)}, {@code property('staff') >= 50} or
     * {@code region = 'North'}.
     *
     * @param bare written without parentheses
     * @param condition what follows the name or the parentheses
     */
    record Call(
            String name,
            boolean bare,
            List<Given> given,
            List<Compared> compared,
            @Nullable Condition condition,
            Place place)
            implements Syntax {}

    /**
     * {@code name: value}, {@code name: (value, value)} or, without a name, the value alone.
     *
     * @param values each one or more literals side by side, such as {@code 90 days}
     */
    record Given(@Nullable String name, List<List<Literal>> values, Place place) {}

    /**
     * {@code name > 5} or {@code name('code') > 5} between the parentheses of a call.
     *
     * @param code what stands in the name's own parentheses; null without any
     */
    record Compared(String name, @Nullable Literal code, Condition condition, Place place) {}

    /** An operator and its values; IS_NULL has one word, {@code true} or {@code false}. */
    record Condition(Operator operator, List<Literal> values, Place place) {}
}
