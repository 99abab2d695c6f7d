package io.clientele.api.segment.rule.declaration.value;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Literal;
import java.util.Set;

/** Values of which a criterion names those it takes: nothing but {@code =} and {@code in}. */
public record OneOf(ValueType values) implements ValueType {

    public static final Set<Operator> OPERATORS = Set.of(Operator.EQ, Operator.IN);

    @Override
    public FilterDescription.FilterType filterType() {
        return values.filterType();
    }

    @Override
    public Set<Operator> operators() {
        return OPERATORS;
    }

    @Override
    public String canonical(Literal literal) {
        return values.canonical(literal);
    }

    @Override
    public Literal literal(String canonical, Language language) {
        return values.literal(canonical, language);
    }

    @Override
    public String said(String canonical, Speech speech) {
        return values.said(canonical, speech);
    }

    @Override
    public String example() {
        return values.example();
    }
}
