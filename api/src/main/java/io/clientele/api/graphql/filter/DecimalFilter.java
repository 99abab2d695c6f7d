package io.clientele.api.graphql.filter;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's input of that name: everything given must hold. */
public record DecimalFilter(
        @Nullable BigDecimal eq,
        @Nullable BigDecimal ne,
        @Nullable BigDecimal gt,
        @Nullable BigDecimal gte,
        @Nullable BigDecimal lt,
        @Nullable BigDecimal lte,
        @Nullable List<BigDecimal> in,
        @Nullable List<BigDecimal> notIn,
        @Nullable List<BigDecimal> between,
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
