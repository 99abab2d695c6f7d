package io.clientele.api.client.match;

import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.firm.Operator;
import java.util.List;
import java.util.Map;

/**
 * Conditions on a column that holds exact values. Only the operators that a missing value does not satisfy: NE and NOT_IN are
 * what EQ and IN leave.
 */
public final class ColumnMatch {

    private ColumnMatch() {}

    /** The rows whose column satisfies the operator. */
    public static Source of(String table, String id, String column, Operator operator, List<?> values) {
        return new Source(
                table,
                id,
                condition(column, operator),
                Map.of("values", values, "low", values.getFirst(), "high", values.getLast()));
    }

    private static String condition(String column, Operator operator) {
        return switch (operator) {
            case EQ, IN -> column + " in (:values)";
            case GT -> column + " > :low";
            case GTE -> column + " >= :low";
            case LT -> column + " < :low";
            case LTE -> column + " <= :low";
            case BETWEEN -> column + " between :low and :high";
            case NE, NOT_IN, CONTAINS, STARTS_WITH, IS_NULL ->
                throw new IllegalArgumentException(operator + " is no condition on exact values");
        };
    }
}
