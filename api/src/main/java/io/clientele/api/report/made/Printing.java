package io.clientele.api.report.made;

import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.database.Snapshots;
import io.clientele.api.job.JobRun;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Prints reports in jobs: made in one snapshot as far as somebody may see it, and written as the job's result. Of its two steps the
 * figures are the first, the file is the second.
 */
@Component
public class Printing {

    private static final long STEPS = 2;

    /** @param name that people save it under */
    public record Printed(MadeReport made, String name) {}

    private final Writing writing;
    private final Turns turns;
    private final Callers callers;
    private final Snapshots snapshots;

    Printing(Writing writing, Turns turns, Callers callers, Snapshots snapshots) {
        this.writing = writing;
        this.turns = turns;
        this.callers = callers;
        this.snapshots = snapshots;
    }

    /** @param caller who sees what the report shows */
    public Printed print(JobRun run, Caller caller, Supplier<MadeReport> making) throws IOException {
        return turns.take(Comer.byJob(run), () -> {
            run.checkpoint();
            run.progress(0, STEPS);
            var made = callers.as(caller, () -> snapshots.read(making));
            run.checkpoint();
            run.progress(1, STEPS);
            var file = run.newFile();
            var name = writing.write(made, file);
            run.progress(STEPS, STEPS);
            run.result(file, name, made.rows());
            return new Printed(made, name);
        });
    }
}
