package io.clientele.api.segment.ranking;

/** Which end of an order comes first. */
public enum SortDirection {
    ASCENDING,
    DESCENDING
}
