package io.clientele.api.job;

/** A kind of long work. It may be run again when its node is killed, so what it does twice must do no harm. */
public interface JobWork {

    /** The kind that jobs name; at most 32 letters. */
    String kind();

    /**
     * Does the work; what it throws makes the job fail, a {@link io.clientele.api.firm.Problem} with its own code.
     *
     * @throws Exception when it cannot be done
     */
    void run(JobRun run) throws Exception;

    /**
     * Clears away what only the work needed, once the job is finished, however that came.
     *
     * @throws Exception when that cannot be done, which is logged and no more
     */
    default void end(JobRun run) throws Exception {}
}
