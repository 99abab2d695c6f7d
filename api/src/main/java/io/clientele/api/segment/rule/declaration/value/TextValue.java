package io.clientele.api.segment.rule.declaration.value;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Literal;
import java.util.Set;

final class TextValue implements ValueType {

    private static final int LONGEST = 1_000;

    @Override
    public FilterDescription.FilterType filterType() {
        return FilterDescription.FilterType.TEXT;
    }

    @Override
    public Set<Operator> operators() {
        return TEXTUAL;
    }

    @Override
    public String canonical(Literal literal) {
        return switch (literal.kind()) {
            case TEXT, GIVEN -> checked(literal);
            case NUMBER, DATE, WORD, RANGE -> throw WrongValue.of(literal, "a text in single quotes, such as 'Москва'");
        };
    }

    @Override
    public Literal literal(String canonical, Language language) {
        return Literal.text(canonical);
    }

    @Override
    public String said(String canonical, Speech speech) {
        return speech.quoted(canonical);
    }

    static String checked(Literal literal) {
        var text = literal.text();
        if (text.isBlank()) {
            throw WrongValue.of(literal, "a text that is not blank; for missing values use `is null`");
        }
        if (text.length() > LONGEST) {
            throw WrongValue.of(literal, "a text of at most 1,000 characters");
        }
        if (text.codePoints().anyMatch(TextValue::unprintable)) {
            throw WrongValue.of(literal, "a text without control characters");
        }
        return text;
    }

    private static boolean unprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
