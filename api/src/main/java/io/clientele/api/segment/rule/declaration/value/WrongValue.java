package io.clientele.api.segment.rule.declaration.value;

import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.fault.Refused;

/** Refuses a value, saying what would be right. */
public final class WrongValue {

    private static final int SHOWN = 40;

    private WrongValue() {}

    /** To be thrown where the literal stands. */
    public static Refused of(Literal literal, String expected) {
        var text = literal.text();
        var shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return new Refused("WRONG_VALUE", "Expected %s; found `%s`.".formatted(expected, shown), literal.place());
    }
}
