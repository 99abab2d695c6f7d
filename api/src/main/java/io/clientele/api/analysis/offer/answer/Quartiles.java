package io.clientele.api.analysis.offer.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Below which a quarter, a half and three quarters of the observations lie; between two of them in proportion, two decimals. */
public record Quartiles(
        int n,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal median,
        @Nullable BigDecimal upper) implements Told {

    private static final int SCALE = 2;
    private static final int QUARTERS = 4;

    /** @param unit what one of the values stands for */
    public static Quartiles of(long[] values, BigDecimal unit) {
        if (values.length < LEAST) {
            return new Quartiles(values.length, null, null, null);
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Quartiles(values.length, at(1, sorted, unit), at(2, sorted, unit), at(3, sorted, unit));
    }

    private static BigDecimal at(int quarter, long[] sorted, BigDecimal unit) {
        var place = (long) quarter * (sorted.length - 1);
        var below = sorted[Math.toIntExact(place / QUARTERS)];
        var above = sorted[Math.toIntExact((place + QUARTERS - 1) / QUARTERS)];
        var quarters = QUARTERS * below + place % QUARTERS * (above - below);
        return BigDecimal.valueOf(quarters)
                .multiply(unit)
                .divide(BigDecimal.valueOf(QUARTERS), SCALE, RoundingMode.HALF_UP);
    }
}
