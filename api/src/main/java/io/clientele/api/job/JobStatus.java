package io.clientele.api.job;

/** How far a job is. */
public enum JobStatus {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED;

    public boolean finished() {
        return this != QUEUED && this != RUNNING;
    }
}
