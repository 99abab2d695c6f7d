package io.clientele.api.exchange.commerceml;

import io.clientele.api.exchange.commerceml.content.CommerceMlImport;
import io.clientele.api.exchange.commerceml.content.CommerceMlOrder;
import io.clientele.api.exchange.refusal.DatabaseFaults;
import io.clientele.api.job.JobRun;
import io.clientele.api.job.JobWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** A file of an exchange taken in as a job; run again after a kill it changes nothing that it had landed. */
@Component
class CommerceMlWork implements JobWork {

    private final CommerceMlImport imports;

    CommerceMlWork(CommerceMlImport imports) {
        this.imports = imports;
    }

    @Override
    public String kind() {
        return CommerceMlOrder.JOB;
    }

    @Override
    public void run(JobRun run) throws IOException {
        var order = run.parameters(CommerceMlOrder.class);
        var loaded = DatabaseFaults.told(
                run.number(), () -> imports.load(order, run.newFile(), run::progress, run.number()));
        var summary = loaded.summary();
        run.summary(summary);
        run.progress(summary.rows(), summary.rows());
        if (summary.rejected() > 0) {
            run.result(loaded.rejected(), "rejected-%s.csv".formatted(name(order)), summary.rejected());
        } else {
            Files.deleteIfExists(loaded.rejected());
        }
    }

    private static String name(CommerceMlOrder order) {
        return order.fileName().replaceAll(".*/", "").replaceAll("\\.[A-Za-z0-9]{1,5}$", "");
    }

    @Override
    public void end(JobRun run) throws IOException {
        Files.deleteIfExists(Path.of(run.parameters(CommerceMlOrder.class).file()));
    }
}
