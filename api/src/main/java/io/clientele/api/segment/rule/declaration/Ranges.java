package io.clientele.api.segment.rule.declaration;

import io.clientele.api.segment.rule.declaration.value.NumberValue;
import io.clientele.api.segment.rule.declaration.value.WrongValue;
import io.clientele.api.segment.rule.syntax.Literal;
import java.math.BigDecimal;
import java.util.List;

/** Reads and writes two numbers with dots between. */
public final class Ranges {

    /** Stands for a range that was refused. */
    public static final Range NONE = new Range(BigDecimal.ZERO, BigDecimal.ONE);

    private Ranges() {}

    /** As texts write it. */
    public static Range of(List<Literal> phrase) {
        if (phrase.size() != 3 || phrase.get(1).kind() != Literal.Kind.RANGE) {
            throw WrongValue.of(phrase.getFirst(), "two numbers with dots between, such as `0..10`");
        }
        return of(phrase.getFirst(), phrase.getLast());
    }

    /** The range between them; refuses an empty one. */
    public static Range of(Literal from, Literal to) {
        var range = new Range(NumberValue.decimal(from), NumberValue.decimal(to));
        if (range.from().compareTo(range.to()) >= 0) {
            throw WrongValue.of(
                    to, "a second number above the first, " + range.from().toPlainString());
        }
        return range;
    }

    /** As texts write it. */
    public static List<Literal> literals(Range range) {
        return List.of(
                Literal.number(range.from().toPlainString()),
                Literal.range(),
                Literal.number(range.to().toPlainString()));
    }
}
