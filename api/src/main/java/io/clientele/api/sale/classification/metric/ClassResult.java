package io.clientele.api.sale.classification.metric;

/** Classes of all clients, found in one pass and worth keeping. */
public interface ClassResult {

    /** How much memory it takes, about. */
    long bytes();
}
