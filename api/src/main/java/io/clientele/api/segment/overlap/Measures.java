package io.clientele.api.segment.overlap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How alike two sets of clients are: Jaccard |A∩B| ÷ |A∪B|, containment |A∩B| ÷ |A|, overlap coefficient |A∩B| ÷ min(|A|, |B|),
 * lift |A∩B| · N ÷ (|A| · |B|) with N the size of the universe. Null where a divisor is 0. Six decimals, half up.
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

    private static @Nullable BigDecimal ratio(long numerator, long divisor) {
        return divisor == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(divisor), SCALE, RoundingMode.HALF_UP);
    }
}
