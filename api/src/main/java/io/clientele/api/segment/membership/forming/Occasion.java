package io.clientele.api.segment.membership.forming;

import io.clientele.api.access.Caller;
import io.clientele.api.segment.membership.version.Cause;
import org.jspecify.annotations.Nullable;

/**
 * What a refresh is done for.
 *
 * @param caller null for the schedule
 */
public record Occasion(FormMode mode, Cause cause, @Nullable Caller caller, Stop stop) {

    /** A schedule came round. */
    public static final Occasion SCHEDULE = new Occasion(FormMode.KEEP, Cause.SCHEDULE, null, Stop.NEVER);

    /** Somebody pressed Form. */
    public static Occasion button(FormMode mode, Caller caller, Stop stop) {
        return new Occasion(mode, Cause.BUTTON, caller, stop);
    }
}
