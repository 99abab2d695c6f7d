package io.clientele.api.graphql.filter;

import io.clientele.api.graphql.Ids;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The schema's input of that name: everything given must hold. */
public record IdFilter(
        @Nullable String eq,
        @Nullable String ne,
        @Nullable List<String> in,
        @Nullable List<String> notIn,
        @Nullable Boolean isNull) {

    /**
     * As a condition on a column of numbers.
     *
     * @param type of the thing that the ids are of
     */
    public String on(String column, String type, Conditions conditions) {
        return on(column, column + " is null", type, conditions);
    }

    /** @param none says that the column names nothing */
    public String on(String column, String none, String type, Conditions conditions) {
        return Conditions.all(
                conditions.comparison(column, "=", eq == null ? null : Ids.integer(type, eq)),
                conditions.other(column, ne == null ? null : Ids.integer(type, ne)),
                conditions.in(column, numbers(type, in)),
                conditions.notIn(column, numbers(type, notIn)),
                missing(none));
    }

    private List<String> missing(String none) {
        return isNull == null ? List.of() : List.of(isNull ? none : "not (" + none + ")");
    }

    /** The numbers inside ids of this type; null when no ids are given. */
    public static @Nullable List<Integer> numbers(String type, @Nullable List<String> ids) {
        return ids == null
                ? null
                : ids.stream()
                        .map(id -> Ids.integer(type, Objects.requireNonNull(id)))
                        .toList();
    }
}
