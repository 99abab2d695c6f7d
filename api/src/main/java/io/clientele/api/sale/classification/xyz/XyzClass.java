package io.clientele.api.sale.classification.xyz;

/** X buys most evenly; who bought too few times to tell has no class. */
public enum XyzClass {
    X,
    Y,
    Z
}
