package io.clientele.api.segment.rule.declaration;

import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Refused;

/** Refuses a value, saying what would be right. */
final class WrongValue {

    private static final int SHOWN = 40;

    private WrongValue() {}

    static Refused of(Literal literal, String expected) {
        var text = literal.text();
        var shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return new Refused("WRONG_VALUE", "Expected %s; found `%s`.".formatted(expected, shown), literal.place());
    }
}
