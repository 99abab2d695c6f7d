package io.clientele.api.segment;

/** A segment goes; whoever keeps something of it removes that in the same transaction. */
public record SegmentDeleted(int segment) {}
