package io.clientele.api.analysis.offer.answer;

import org.jspecify.annotations.Nullable;

/** A figure of an offer card with the number of observations it comes from; of too few it is not told. */
public interface Told {

    /** Of fewer observations nothing is told. */
    int LEAST = 20;

    int n();

    /** Null for a figure that is told. */
    default @Nullable Missing getMissing() {
        return n() < LEAST ? Missing.TOO_FEW_OBSERVATIONS : null;
    }
}
