package io.clientele.api.graphql.filter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's input of that name: everything given must hold. */
public record DateFilter(
        @Nullable LocalDate eq,
        @Nullable LocalDate ne,
        @Nullable LocalDate gt,
        @Nullable LocalDate gte,
        @Nullable LocalDate lt,
        @Nullable LocalDate lte,
        @Nullable List<LocalDate> in,
        @Nullable List<LocalDate> notIn,
        @Nullable List<LocalDate> between,
        @Nullable Boolean isNull) {

    /** As a condition on a column. */
    public String on(String column, Conditions conditions) {
        return Conditions.all(
                conditions.comparison(column, "=", eq),
                conditions.other(column, ne),
                conditions.comparison(column, ">", gt),
                conditions.comparison(column, ">=", gte),
                conditions.comparison(column, "<", lt),
                conditions.comparison(column, "<=", lte),
                conditions.in(column, in),
                conditions.notIn(column, notIn),
                conditions.between(column, between),
                Conditions.missing(column, isNull));
    }
}
