package io.clientele.api.report.made;

import io.clientele.api.access.Caller;
import io.clientele.api.firm.Problem;
import io.clientele.api.job.JobRun;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Who comes for a report.
 *
 * @param account whom it is for; 0 is the firm itself
 * @param way how he comes
 * @param staying throws when it need not be made any more
 */
record Comer(int account, Way way, Runnable staying) {

    /** Those of one way have a line of their own. */
    enum Way {
        DOOR,
        JOB
    }

    /** @param gone whether nobody is there any more to be told the answer */
    static Comer atTheDoor(Caller caller, BooleanSupplier gone) {
        return new Comer(caller.account(), Way.DOOR, () -> {
            if (gone.getAsBoolean()) {
                throw new Problem("CALLER_GONE", "The connection was closed before the report was made.");
            }
        });
    }

    static Comer byJob(JobRun run) {
        return new Comer(Objects.requireNonNullElse(run.account(), 0), Way.JOB, run::checkpoint);
    }
}
