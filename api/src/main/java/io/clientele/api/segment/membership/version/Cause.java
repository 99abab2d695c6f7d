package io.clientele.api.segment.membership.version;

/** Why a version of a segment's membership was made. */
public enum Cause {
    /** Somebody pressed Form. */
    BUTTON,
    /** Its schedule came round. */
    SCHEDULE,
    /** Clients were added or removed by hand. */
    PINS,
    /** The data or the day moved what a DYNAMIC segment comes to. */
    RECORDER
}
