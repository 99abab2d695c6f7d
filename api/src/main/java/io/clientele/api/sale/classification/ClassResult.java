package io.clientele.api.sale.classification;

/** Classes of all clients, found in one pass and worth keeping. */
sealed interface ClassResult permits AbcResult, XyzResult, RfmResult, StageResult {

    /** How much memory it takes, about. */
    long bytes();
}
