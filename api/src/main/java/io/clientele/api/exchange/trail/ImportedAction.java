package io.clientele.api.exchange.trail;

/** What an import did to a thing. */
public enum ImportedAction {
    CREATED,
    CHANGED,
    REMOVED
}
