package io.clientele.api.segment.overlap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How alike two sets of clients are: Jaccard |A∩B| ÷ |A∪B|, containment |A∩B| ÷ |A|, overlap coefficient |A∩B| ÷ min(|A|, |B|),
 * lift |A∩B| · N ÷ (|A| · |B|) with N the size of the universe, and the natural logarithm of the odds ratio, of those in both and in
 * neither to those in one alone. Null where a divisor, or one of these four, is 0. Six decimals, half up.
 */
public record Measures(int a, int b, int both, long universe) {

    private static final int SCALE = 6;

    public @Nullable BigDecimal jaccard() {
        return ratio(both, (long) a + b - both);
    }

    public @Nullable BigDecimal containmentAB() {
        return ratio(both, a);
    }

    public @Nullable BigDecimal containmentBA() {
        return ratio(both, b);
    }

    public @Nullable BigDecimal overlapCoefficient() {
        return ratio(both, Math.min(a, b));
    }

    public @Nullable BigDecimal lift() {
        return ratio(both * universe, (long) a * b);
    }

    /** Above 0 where who is in one is more likely in the other than who is not. */
    public @Nullable BigDecimal logOdds() {
        var onlyA = (double) a - both;
        var onlyB = (double) b - both;
        var neither = (double) universe - onlyA - b;
        return Math.min(Math.min(both, neither), Math.min(onlyA, onlyB)) <= 0
                ? null
                : BigDecimal.valueOf(Math.log(both * neither / (onlyA * onlyB))).setScale(SCALE, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal ratio(long numerator, long divisor) {
        return divisor == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(divisor), SCALE, RoundingMode.HALF_UP);
    }
}
