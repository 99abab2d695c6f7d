package io.clientele.api.firm;

import org.jspecify.annotations.Nullable;

/**
 * A value that somebody who writes a condition may mean.
 *
 * @param value as conditions take it
 * @param label for people
 * @param count how many there are that have it; null when that is not counted
 */
public record Suggestion(
        String value, String label, @Nullable Integer count) {

    public static Suggestion of(String value) {
        return new Suggestion(value, value, null);
    }

    /** Whether the label or the value holds the text, however it is spelt; an empty text is in all. */
    public boolean matches(String search) {
        var key = NameKey.of(search);
        return NameKey.of(label).contains(key) || NameKey.of(value).contains(key);
    }
}
