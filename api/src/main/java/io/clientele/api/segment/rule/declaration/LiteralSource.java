package io.clientele.api.segment.rule.declaration;

import io.clientele.api.segment.rule.declaration.value.NumberValue;
import io.clientele.api.segment.rule.declaration.value.ValueTypes;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that are one literal each, wherever the literals are found. */
public abstract class LiteralSource implements Source {

    protected final Faults faults;

    protected LiteralSource(Faults faults) {
        this.faults = faults;
    }

    protected abstract Optional<Literal> optional(Parameter parameter);

    /** Nothing, which is then noted, when it is missing. */
    protected abstract Optional<Literal> required(Parameter parameter);

    @Override
    public final String text(Parameter parameter) {
        return read(required(parameter), ValueTypes.TEXT::canonical).orElse("");
    }

    @Override
    public final @Nullable String textOrNone(Parameter parameter) {
        return read(optional(parameter), ValueTypes.TEXT::canonical).orElse(null);
    }

    @Override
    public final String choice(Parameter parameter, String otherwise) {
        return read(optional(parameter), parameter.valueType()::canonical).orElse(otherwise);
    }

    @Override
    public final BigDecimal number(Parameter parameter, BigDecimal otherwise) {
        return read(optional(parameter), NumberValue::decimal).orElse(otherwise);
    }

    @Override
    public final BigDecimal number(Parameter parameter) {
        return read(required(parameter), NumberValue::decimal).orElse(BigDecimal.ONE);
    }

    @Override
    public final int count(Parameter parameter, int otherwise) {
        return read(optional(parameter), NumberValue::whole).orElse(otherwise);
    }

    /** What the literal says, or nothing when it is refused, which is then noted. */
    protected final <T> Optional<T> read(Optional<Literal> given, Function<Literal, T> reading) {
        return given.flatMap(literal -> faults.attempt(literal.place(), () -> reading.apply(literal)));
    }
}
