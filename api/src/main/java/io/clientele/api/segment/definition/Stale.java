package io.clientele.api.segment.definition;

import io.clientele.api.segment.Segment;

/** A change that its author made on an older version than there is. */
public final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Segment current;

    Stale(Segment current) {
        super("The segment has the version " + current.version(), null, false, false);
        this.current = current;
    }

    /** The segment as it is now. */
    public Segment current() {
        return current;
    }
}
