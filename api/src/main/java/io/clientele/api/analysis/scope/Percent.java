package io.clientele.api.analysis.scope;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares as people read them: in percent with two decimals, rounded half up. */
public final class Percent {

    private static final int SCALE = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** Null of nothing. */
    public static @Nullable BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.multiply(HUNDRED).divide(whole, SCALE, RoundingMode.HALF_UP);
    }

    /** Null of nothing. */
    public static @Nullable BigDecimal of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** Of a share from 0 to 1. */
    public static BigDecimal of(BigDecimal share) {
        return share.multiply(HUNDRED).setScale(SCALE, RoundingMode.HALF_UP);
    }
}
