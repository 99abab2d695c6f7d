package io.clientele.api.firm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure held against a bound, such as {@code > 40000}: EQ, NE, GT, GTE, LT or LTE. */
public record Comparison(Operator operator, BigDecimal bound) {

    /** @param figure null is missing, which only NE holds for */
    public boolean holds(@Nullable BigDecimal figure) {
        return figure == null ? operator.keepsMissing() : operator.judges(figure.compareTo(bound));
    }
}
