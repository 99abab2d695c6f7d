package io.clientele.api.exchange.load;

import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.refusal.DatabaseFaults;
import io.clientele.api.firm.Problem;
import io.clientele.api.job.JobRun;
import io.clientele.api.job.JobWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An import as a job; run again after a kill it changes nothing that it had landed, and tells of the whole file. So does sending the
 * file again, which is what its sender is asked for when the database goes away under it.
 */
@Component
class ImportWork implements JobWork {

    private final Imports imports;

    ImportWork(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String kind() {
        return Imports.JOB;
    }

    @Override
    public void run(JobRun run) throws IOException {
        var request = run.parameters(ImportRequest.class);
        var watched = new Watched(run);
        try {
            var loaded = DatabaseFaults.told(
                    run.number(), () -> imports.load(request, run.newFile(), watched, run.number()));
            tell(run, request, loaded);
            run.progress(loaded.summary().rows(), loaded.summary().rows());
        } catch (RuntimeException failure) {
            if (watched.ended != null && (failure instanceof Problem || run.cancelled())) {
                tell(run, request, watched.ended);
            }
            throw failure;
        }
    }

    /** Who looks on at a load for its job. */
    private static final class Watched implements Imports.Progress {

        private final JobRun run;
        private Imports.@Nullable Loaded ended;

        Watched(JobRun run) {
            this.run = run;
        }

        @Override
        public void at(long done, long total) {
            run.progress(done, total);
        }

        @Override
        public void ended(Imports.Loaded loaded) {
            ended = loaded;
        }
    }

    private static void tell(JobRun run, ImportRequest request, Imports.Loaded loaded) throws IOException {
        run.summary(loaded.summary());
        if (loaded.summary().rejected() > 0) {
            run.result(
                    loaded.rejected(),
                    "rejected-%s.%s"
                            .formatted(name(request), loaded.summary().format().toLowerCase(Locale.ROOT)),
                    loaded.summary().rejected());
        } else {
            Files.deleteIfExists(loaded.rejected());
        }
    }

    @Override
    public void end(JobRun run) throws IOException {
        Files.deleteIfExists(Path.of(run.parameters(ImportRequest.class).file()));
    }

    private static String name(ImportRequest request) {
        return request.fileName().replaceAll("\\.[A-Za-z0-9]{1,5}$", "");
    }
}
