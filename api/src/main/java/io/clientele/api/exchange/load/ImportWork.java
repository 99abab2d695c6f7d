package io.clientele.api.exchange.load;

import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.refusal.DatabaseFaults;
import io.clientele.api.job.JobRun;
import io.clientele.api.job.JobWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
        var loaded = DatabaseFaults.told(
                run.number(), () -> imports.load(request, run.newFile(), run::progress, run.number()));
        run.summary(loaded.summary());
        run.progress(loaded.summary().rows(), loaded.summary().rows());
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
