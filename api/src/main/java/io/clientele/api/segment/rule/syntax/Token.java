package io.clientele.api.segment.rule.syntax;

import io.clientele.api.segment.rule.syntax.fault.Place;

record Token(Kind kind, String text, Place place) {

    private static final int SHOWN = 30;

    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        DATE,
        SYMBOL,
        UNKNOWN,
        UNCLOSED,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** As an error names it. */
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case UNCLOSED -> "a text whose closing quote is missing";
            case TEXT -> "'" + cut() + "'";
            case WORD, NUMBER, DATE, SYMBOL, UNKNOWN -> "`" + cut() + "`";
        };
    }

    private String cut() {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
