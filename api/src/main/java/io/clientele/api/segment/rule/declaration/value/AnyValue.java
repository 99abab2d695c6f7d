package io.clientele.api.segment.rule.declaration.value;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Literal;
import java.util.EnumSet;
import java.util.Set;

final class AnyValue implements ValueType {

    @Override
    public FilterDescription.FilterType filterType() {
        return FilterDescription.FilterType.ANY;
    }

    @Override
    public Set<Operator> operators() {
        return EnumSet.allOf(Operator.class);
    }

    @Override
    public String canonical(Literal literal) {
        return switch (literal.kind()) {
            case NUMBER -> ValueTypes.NUMBER.canonical(literal);
            case DATE -> ValueTypes.DATE.canonical(literal);
            case TEXT, GIVEN -> TextValue.checked(literal);
            case WORD, RANGE -> word(literal);
        };
    }

    /** Without quotes only what reads back to the same text, so that a code such as 007 keeps its zeros. */
    @Override
    public Literal literal(String canonical, Language language) {
        return typeOf(canonical).literal(canonical, language);
    }

    @Override
    public String said(String canonical, Speech speech) {
        return typeOf(canonical).said(canonical, speech);
    }

    @Override
    public int compare(String one, String other) {
        return typeOf(one) == typeOf(other) ? typeOf(one).compare(one, other) : 0;
    }

    private static String word(Literal literal) {
        if (YesNoValue.known(literal.text())) {
            return ValueTypes.YES_NO.canonical(literal);
        }
        throw WrongValue.of(literal, "a number, a date, `true`, `false` or a text in single quotes");
    }

    private static ValueType typeOf(String canonical) {
        if (canonical.equals("true") || canonical.equals("false")) {
            return ValueTypes.YES_NO;
        }
        return NumberValue.canonical(canonical)
                ? ValueTypes.NUMBER
                : DateValue.parsed(canonical).isPresent() ? ValueTypes.DATE : ValueTypes.TEXT;
    }
}
