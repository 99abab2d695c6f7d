package io.clientele.api.receivable;

import io.clientele.api.firm.Comparison;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Ratios: compared exactly by multiplying out, and rounded to two decimals only to be shown. */
public final class Ratio {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SCALE = 2;

    private Ratio() {}

    /** A part in percent of a whole above zero. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return of(part.multiply(HUNDRED), whole);
    }

    /** A part of a whole above zero. */
    public static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, SCALE, RoundingMode.HALF_UP);
    }

    /** @param whole above zero; null is that there is no ratio */
    public static boolean percentHolds(Comparison comparison, BigDecimal part, @Nullable BigDecimal whole) {
        return holds(comparison, part.multiply(HUNDRED), whole);
    }

    /** @param whole above zero; null is that there is no ratio */
    public static boolean holds(Comparison comparison, BigDecimal part, @Nullable BigDecimal whole) {
        return whole == null
                ? comparison.holds(null)
                : new Comparison(comparison.operator(), comparison.bound().multiply(whole)).holds(part);
    }
}
