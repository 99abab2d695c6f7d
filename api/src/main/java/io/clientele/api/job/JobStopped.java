package io.clientele.api.job;

/** Ends a run between two steps: because somebody cancelled the job, or because this node goes down and another will take it. */
final class JobStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean cancelled;

    JobStopped(boolean cancelled) {
        super(cancelled ? "The job was cancelled" : "The node goes down", null, false, false);
        this.cancelled = cancelled;
    }

    boolean cancelled() {
        return cancelled;
    }
}
