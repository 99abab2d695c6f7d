package io.clientele.api.analysis.retention;

/** When a client counts as kept after so many months. */
public enum RetentionMode {
    /** He bought in that month. */
    CLASSIC,
    /** He bought in that month or later. */
    UNBOUNDED,
    /** He bought in every month up to that one. */
    FULL
}
