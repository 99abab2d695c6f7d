package io.clientele.api.segment.rule.syntax;

import io.clientele.api.segment.rule.syntax.fault.Place;

/**
 * A value as it stands in a rule.
 *
 * @param text the content; of a text without its quotes
 */
public record Literal(Kind kind, String text, Place place) {

    /** GIVEN comes from a GraphQL input, where every value is a string and its type is the field's. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        WORD,
        RANGE,
        GIVEN
    }

    public static Literal text(String text) {
        return new Literal(Kind.TEXT, text, Place.HERE);
    }

    public static Literal number(String plain) {
        return new Literal(Kind.NUMBER, plain, Place.HERE);
    }

    public static Literal date(String iso) {
        return new Literal(Kind.DATE, iso, Place.HERE);
    }

    /** The dots between two numbers. */
    public static Literal range() {
        return new Literal(Kind.RANGE, "..", Place.HERE);
    }

    public static Literal word(String word) {
        return new Literal(Kind.WORD, word, Place.HERE);
    }
}
