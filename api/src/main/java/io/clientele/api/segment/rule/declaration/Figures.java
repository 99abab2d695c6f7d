package io.clientele.api.segment.rule.declaration;

import static io.clientele.api.firm.Operator.*;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Place;
import io.clientele.api.segment.rule.syntax.Printer;
import io.clientele.api.segment.rule.syntax.Refused;
import io.clientele.api.segment.rule.syntax.Syntax;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Comparisons of a figure with numbers. */
public final class Figures {

    static final Set<Operator> OPERATORS = Set.of(EQ, NE, GT, GTE, LT, LTE);

    private Figures() {}

    /** The bound without needless zeros, so that equal comparisons are equal. */
    public static Comparison shortest(Comparison comparison) {
        return new Comparison(comparison.operator(), NumberValue.shortest(comparison.bound()));
    }

    /** {@code between} is the two comparisons it stands for. */
    static Stream<Comparison> of(Syntax.Condition condition) {
        if (condition.operator() == BETWEEN) {
            return Stream.of(
                    comparison(GTE, condition.values().getFirst()),
                    comparison(LTE, condition.values().getLast()));
        }
        if (!OPERATORS.contains(condition.operator())) {
            throw notAllowed(condition.operator(), OPERATORS, condition.place());
        }
        return Stream.of(comparison(condition.operator(), condition.values().getFirst()));
    }

    static Comparison comparison(Operator operator, Literal bound) {
        return new Comparison(operator, NumberValue.decimal(bound));
    }

    static Refused notAllowed(Operator operator, Set<Operator> allowed, Place place) {
        var names =
                FilterDescription.sorted(allowed).stream().map(Printer::name).toList();
        return new Refused(
                "OPERATOR_NOT_ALLOWED",
                "`%s` cannot be used here; allowed: %s.".formatted(Printer.name(operator), String.join(", ", names)),
                place);
    }

    static boolean repeats(List<Comparison> comparisons) {
        var seen = new HashSet<Operator>();
        return !comparisons.stream().map(Comparison::operator).allMatch(seen::add);
    }
}
