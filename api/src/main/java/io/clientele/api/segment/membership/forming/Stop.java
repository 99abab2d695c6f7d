package io.clientele.api.segment.membership.forming;

import io.clientele.api.database.Reading;
import java.util.function.Supplier;

/** Whoever may want a refresh to stop: while it computes, and last before it publishes. What is stopped has not failed. */
public interface Stop {

    /** Lets a refresh come to its end. */
    Stop NEVER = new Stop() {};

    /** Computes, and meanwhile may stop the reading it computes in. */
    default <T> T during(Reading reading, Supplier<T> computing) {
        return computing.get();
    }

    /** Throws when the refresh is to stop here; nothing of it is published then. */
    default void check() {}
}
