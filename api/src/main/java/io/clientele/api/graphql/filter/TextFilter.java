package io.clientele.api.graphql.filter;

import io.clientele.api.firm.NameKey;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The schema's input of that name: everything given must hold. */
public record TextFilter(
        @Nullable String eq,
        @Nullable String ne,
        @Nullable List<String> in,
        @Nullable List<String> notIn,
        @Nullable String contains,
        @Nullable String startsWith,
        @Nullable Boolean isNull) {

    /** On a column that compares exactly. */
    public String exactly(String column, Conditions conditions) {
        return on(column, UnaryOperator.identity(), conditions);
    }

    /** On a column that holds keys of names. */
    public String byName(String keyColumn, Conditions conditions) {
        return on(keyColumn, NameKey::of, conditions);
    }

    /** On a column without keys whose few texts are known. */
    public String byName(String column, List<String> texts, Conditions conditions) {
        var matching = texts.stream().filter(this::holds).toList();
        var present = Conditions.all(conditions.in(column, matching));
        return holds(null) ? "(" + column + " is null or " + present + ")" : present;
    }

    private boolean holds(@Nullable String text) {
        if (text == null) {
            return eq == null && in == null && contains == null && startsWith == null && !Boolean.FALSE.equals(isNull);
        }
        var key = NameKey.of(text);
        return (eq == null || key.equals(NameKey.of(eq)))
                && (ne == null || !key.equals(NameKey.of(ne)))
                && (in == null || keys(in).contains(key))
                && (notIn == null || !keys(notIn).contains(key))
                && (contains == null || key.contains(NameKey.of(contains)))
                && (startsWith == null || key.startsWith(NameKey.of(startsWith)))
                && !Boolean.TRUE.equals(isNull);
    }

    /** On a column that holds texts in a form of their own, which what is given is brought into. */
    public String on(String column, UnaryOperator<String> normal, Conditions conditions) {
        return Conditions.all(
                conditions.comparison(column, "=", eq == null ? null : normal.apply(eq)),
                conditions.other(column, ne == null ? null : normal.apply(ne)),
                conditions.in(
                        column, in == null ? null : in.stream().map(normal).toList()),
                conditions.notIn(
                        column,
                        notIn == null ? null : notIn.stream().map(normal).toList()),
                contains == null
                        ? List.of()
                        : List.of("locate(" + conditions.name(normal.apply(contains)) + ", " + column + ") > 0"),
                startsWith == null
                        ? List.of()
                        : List.of("locate(" + conditions.name(normal.apply(startsWith)) + ", " + column + ") = 1"),
                Conditions.missing(column, isNull));
    }

    private static List<String> keys(List<String> texts) {
        return texts.stream().map(NameKey::of).toList();
    }
}
