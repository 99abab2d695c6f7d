package io.clientele.api.analysis.basket.held;

/** What a basket is: things are bought together when one basket holds them. */
public enum BasketUnit {
    /** A document that is no return. */
    DOCUMENT,
    /** All that a client bought in the period. */
    CLIENT
}
