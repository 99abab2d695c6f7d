package io.clientele.api.segment;

/** Two or three segments are the main ones; tens are secondary. */
public enum Importance {
    MAIN,
    SECONDARY
}
