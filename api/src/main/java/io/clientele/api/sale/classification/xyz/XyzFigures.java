package io.clientele.api.sale.classification.xyz;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How evenly a client buys.
 *
 * @param xyzClass null with a reason, and for clients that were not asked about
 * @param variation σ/μ in percent, two decimals; null without a class
 * @param periods how many steps his series has
 * @param reason why there is no class; null when there is one
 */
public record XyzFigures(
        @Nullable XyzClass xyzClass,
        @Nullable BigDecimal variation,
        int periods,
        @Nullable Reason reason) {

    /** Why a coefficient would say nothing. */
    public enum Reason {
        /** Fewer than three steps lie in the series. */
        TOO_FEW_PERIODS,
        /** The mean is zero or less. */
        NO_MEAN
    }
}
