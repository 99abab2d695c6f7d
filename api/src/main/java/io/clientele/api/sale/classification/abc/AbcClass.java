package io.clientele.api.sale.classification.abc;

/** A brings the most; a client without a sale has no class. */
public enum AbcClass {
    A,
    B,
    C
}
