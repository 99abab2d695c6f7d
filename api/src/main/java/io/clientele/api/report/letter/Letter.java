package io.clientele.api.report.letter;

import io.clientele.api.job.Job;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one recipient.
 *
 * @param job that made the report
 * @param nextTryAt null when it was sent or given up
 */
public record Letter(
        long job,
        String recipient,
        int attempts,
        @Nullable Instant nextTryAt,
        @Nullable Instant sentAt,
        Job.@Nullable Failure error) {

    /** Whether it will be tried again. */
    public boolean waits() {
        return nextTryAt != null;
    }

    /** Whether it was given up. */
    public boolean failed() {
        return !waits() && sentAt == null;
    }
}
