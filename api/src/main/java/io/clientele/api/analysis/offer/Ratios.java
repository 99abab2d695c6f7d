package io.clientele.api.analysis.offer;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How shares compare, with six decimals as in overlaps and baskets. */
final class Ratios {

    private static final int SCALE = 6;

    private Ratios() {}

    /** (part ÷ whole) ÷ (base part ÷ base). */
    static BigDecimal lift(int part, int whole, int basePart, int base) {
        return of((long) part * base, (long) whole * basePart);
    }

    static BigDecimal of(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
    }
}
