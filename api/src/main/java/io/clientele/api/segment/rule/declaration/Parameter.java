package io.clientele.api.segment.rule.declaration;

import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.declaration.value.ValueTypes;
import io.clientele.api.segment.rule.syntax.Word;
import org.jspecify.annotations.Nullable;

/**
 * Something a criterion takes.
 *
 * @param name of the GraphQL field
 * @param word in texts, and the label
 * @param type what it takes
 * @param positional written without its name
 * @param values the only ones it takes, or some of them; null when there is no list
 */
public record Parameter(
        String name,
        Word word,
        Type type,
        boolean positional,
        @Nullable ValueType values) {

    /** What a parameter takes. */
    public enum Type {
        TEXT,
        /** Any number of texts, or of the values listed. */
        TEXTS,
        /** One of the values listed. */
        CHOICE,
        /** One or more of the values listed, after the parentheses. */
        CHOSEN,
        SEGMENT,
        PERIOD,
        NUMBER,
        /** A number of days, such as {@code 7 days}. */
        DAYS,
        /** A number of units of the calendar. */
        SPAN,
        /** Two numbers, such as {@code 0..10}. */
        RANGE,
        /** A whole number that something must pass. */
        MORE_THAN,
        /** Compared with numbers. */
        FIGURE,
        /** Conditions on named things. */
        CONDITIONS,
        /** An operator and values. */
        CONDITION
    }

    public static Parameter of(String name, Type type, Word word) {
        return new Parameter(name, word, type, false, null);
    }

    public static Parameter first(String name, Type type, Word word) {
        return new Parameter(name, word, type, true, null);
    }

    public static Parameter of(String name, Type type, Word word, ValueType values) {
        return new Parameter(name, word, type, false, values);
    }

    /** Compared with numbers. */
    public static Parameter figure(String name, Word word) {
        return of(name, Type.FIGURE, word);
    }

    /** The values it takes when they are listed, else any text. */
    public ValueType valueType() {
        return values == null ? ValueTypes.TEXT : values;
    }
}
