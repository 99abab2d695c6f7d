package io.clientele.api.segment.rule.declaration;

import static io.clientele.api.firm.Operator.*;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.declaration.value.FilterDescription;
import io.clientele.api.segment.rule.declaration.value.NumberValue;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Printer;
import io.clientele.api.segment.rule.syntax.Syntax;
import io.clientele.api.segment.rule.syntax.fault.Place;
import io.clientele.api.segment.rule.syntax.fault.Refused;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Comparisons of a figure with numbers. */
public final class Figures {

    /** Those that figures take. */
    public static final Set<Operator> OPERATORS = Set.of(EQ, NE, GT, GTE, LT, LTE);

    private Figures() {}

    /** The bound without needless zeros, so that equal comparisons are equal. */
    public static Comparison shortest(Comparison comparison) {
        return new Comparison(comparison.operator(), shortest(comparison.bound()));
    }

    /** The number without needless zeros, so that equal numbers are equal rules. */
    public static BigDecimal shortest(BigDecimal number) {
        return NumberValue.shortest(number);
    }

    /** {@code between} is the two comparisons it stands for. */
    public static Stream<Comparison> of(Syntax.Condition condition) {
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

    /** Refuses a bound that is no number. */
    public static Comparison comparison(Operator operator, Literal bound) {
        return new Comparison(operator, NumberValue.decimal(bound));
    }

    /** The whole number that something must pass: {@code > 30}, or {@code >= 31}. */
    public static int moreThan(List<Comparison> comparisons, Parameter parameter, Place place) {
        var bound = comparisons.getFirst().bound();
        var operator = comparisons.getFirst().operator();
        if (comparisons.size() > 1 || bound.scale() > 0 || (operator != GT && operator != GTE)) {
            throw new Refused(
                    "OPERATOR_NOT_ALLOWED",
                    "`%s` takes one whole number, such as `%s > 30`.".formatted(parameter.word(), parameter.word()),
                    place);
        }
        return bound.intValueExact() - (operator == GT ? 0 : 1);
    }

    static Refused notAllowed(Operator operator, Set<Operator> allowed, Place place) {
        var names =
                FilterDescription.sorted(allowed).stream().map(Printer::name).toList();
        return new Refused(
                "OPERATOR_NOT_ALLOWED",
                "`%s` cannot be used here; allowed: %s.".formatted(Printer.name(operator), String.join(", ", names)),
                place);
    }

    /** Whether an operator is given twice. */
    public static boolean repeats(List<Comparison> comparisons) {
        var seen = new HashSet<Operator>();
        return !comparisons.stream().map(Comparison::operator).allMatch(seen::add);
    }
}
