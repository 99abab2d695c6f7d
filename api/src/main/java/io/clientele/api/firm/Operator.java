package io.clientele.api.firm;

/** How a value is held against others. {@code NE} and {@code NOT_IN} are true of a missing value, every other is not. */
public enum Operator {
    EQ,
    NE,
    IN,
    NOT_IN,
    GT,
    GTE,
    LT,
    LTE,
    BETWEEN,
    CONTAINS,
    STARTS_WITH,
    IS_NULL;

    /** Whether a missing value satisfies it. */
    public boolean keepsMissing() {
        return this == NE || this == NOT_IN;
    }

    /** What holding a value against a bound gave ({@code compareTo}), judged; only for EQ, NE and the four orders. */
    public boolean judges(int comparison) {
        return switch (this) {
            case EQ -> comparison == 0;
            case NE -> comparison != 0;
            case GT -> comparison > 0;
            case GTE -> comparison >= 0;
            case LT -> comparison < 0;
            case LTE -> comparison <= 0;
            case IN, NOT_IN, BETWEEN, CONTAINS, STARTS_WITH, IS_NULL ->
                throw new IllegalArgumentException(this + " does not judge an order");
        };
    }
}
