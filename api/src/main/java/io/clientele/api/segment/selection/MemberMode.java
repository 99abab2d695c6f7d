package io.clientele.api.segment.selection;

/** What is done with the clients selected. */
public enum MemberMode {
    /** They come in. */
    ADD,
    /** They go out. */
    REMOVE,
    /** They and nobody else are in. */
    REPLACE
}
