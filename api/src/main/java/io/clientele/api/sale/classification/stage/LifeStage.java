package io.clientele.api.sale.classification.stage;

/** How far a client's buying has come; the first that holds, in this order. */
public enum LifeStage {
    /** Never bought. */
    POTENTIAL,
    /** Bought nothing in the last so many months. */
    LOST,
    /** Has no more orders than one, or as many as the parameter says. */
    ONE_TIME,
    /** The days since the last purchase are more than twice the own median gap (three purchases at least). */
    SLEEPING,
    /** All others. */
    REGULAR
}
