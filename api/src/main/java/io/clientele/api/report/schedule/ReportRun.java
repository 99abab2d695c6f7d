package io.clientele.api.report.schedule;

import io.clientele.api.job.Job;
import io.clientele.api.job.JobStatus;
import io.clientele.api.report.letter.Letter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One time that a schedule's report was made and sent.
 *
 * @param dueAt null when somebody asked for it
 * @param job as it is now; null when it is gone
 */
record ReportRun(
        @Nullable Instant dueAt,
        Instant startedAt,
        @Nullable Job job,
        List<Letter> letters) {

    enum State {
        MAKING,
        SENDING,
        SENT,
        FAILED,
        CANCELLED
    }

    State state() {
        var status = job == null ? JobStatus.FAILED : job.status();
        return switch (status) {
            case QUEUED, RUNNING -> State.MAKING;
            case FAILED -> State.FAILED;
            case CANCELLED -> State.CANCELLED;
            case COMPLETED -> ofLetters();
        };
    }

    private State ofLetters() {
        if (letters.stream().anyMatch(Letter::waits)) {
            return State.SENDING;
        }
        return letters.stream().anyMatch(Letter::failed) ? State.FAILED : State.SENT;
    }

    /** Why it failed or has not ended yet. */
    Job.@Nullable Failure error() {
        return job != null && job.error() != null
                ? job.error()
                : letters.stream()
                        .map(Letter::error)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
