package io.clientele.api.analysis.basket.held;

/** What is looked for in baskets. */
public enum BasketCut {
    PRODUCT,
    /** With the products of the groups inside it. */
    GROUP
}
