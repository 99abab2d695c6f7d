package io.clientele.api.firm;

import java.math.BigDecimal;

/** A figure held against a bound, such as {@code > 40000}: EQ, NE, GT, GTE, LT or LTE. */
public record Comparison(Operator operator, BigDecimal bound) {

    public boolean holds(BigDecimal figure) {
        return operator.judges(figure.compareTo(bound));
    }
}
