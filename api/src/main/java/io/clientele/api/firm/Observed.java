package io.clientele.api.firm;

import org.jspecify.annotations.Nullable;

/**
 * What a room saw of one client while it answered a question, for explaining the answer.
 *
 * @param figure the name of the parameter that is held against it, as the GraphQL input of the criterion spells it, such as
 *     {@code overdueAmount}; {@code value} for the one that a criterion ends with, such as the class of {@code abc(…) in (A)}
 * @param value a BigDecimal, a LocalDate, a String, a Boolean or a list of texts; null is missing
 */
public record Observed(String figure, @Nullable Object value) {

    /** What a criterion that ends with a condition holds against it. */
    public static final String VALUE = "value";

    public static Observed value(@Nullable Object value) {
        return new Observed(VALUE, value);
    }
}
