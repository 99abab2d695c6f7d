package io.clientele.api.sale.classification;

import io.clientele.api.firm.Comparison;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a figure, in percent of what it was before; there is no percentage when that was not above zero. */
record Change(long before, long now) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_SCALE = 2;

    /** The percentage is never divided out: a hundred times the difference is held against bound × before. */
    boolean holds(List<Comparison> percent) {
        var was = BigDecimal.valueOf(before);
        var difference = before > 0 ? difference() : null;
        return percent.stream()
                .allMatch(comparison ->
                        new Comparison(comparison.operator(), comparison.bound().multiply(was)).holds(difference));
    }

    /** Null where there is none. */
    @Nullable
    BigDecimal percent() {
        return before > 0 ? difference().divide(BigDecimal.valueOf(before), PERCENT_SCALE, RoundingMode.HALF_UP) : null;
    }

    private BigDecimal difference() {
        return BigDecimal.valueOf(Math.subtractExact(now, before)).multiply(HUNDRED);
    }
}
