package io.clientele.api.segment.health;

/** What is doubtful about a segment, the gravest first. */
public enum SegmentWarningCode {
    /** The rule names something that is not there any more. */
    UNANSWERABLE,
    /** The last refresh failed. */
    REFRESH_FAILED,
    /** Not formed yet. */
    NEVER_FORMED,
    /** The definition is newer than the members. */
    STALE,
    /** The rule was run, and nobody is in. */
    MATCHES_NOBODY,
    /** Another segment has nearly the same members. */
    DUPLICATE,
    /** What the rule decides by is not known of many clients. */
    EMPTY_FIELD
}
