package io.clientele.api.segment.rule.declaration;

import io.clientele.api.segment.rule.syntax.Word;

/**
 * Something a criterion takes.
 *
 * @param name of the GraphQL field
 * @param word in texts, and the label
 * @param type what it takes
 * @param positional written without its name
 */
public record Parameter(String name, Word word, Type type, boolean positional) {

    /** What a parameter takes; FIGURE is compared with numbers, CONDITION is an operator and values. */
    public enum Type {
        TEXT,
        TEXTS,
        SEGMENT,
        PERIOD,
        FIGURE,
        CONDITION
    }

    public static Parameter of(String name, Type type, Word word) {
        return new Parameter(name, word, type, false);
    }

    public static Parameter first(String name, Type type, Word word) {
        return new Parameter(name, word, type, true);
    }
}
