package io.clientele.api.analysis.offer.answer;

/** Why a figure is not told. */
public enum Missing {
    /** Fewer than 20. */
    TOO_FEW_OBSERVATIONS,
    /** Sales reach back less than two years. */
    HISTORY_TOO_SHORT
}
