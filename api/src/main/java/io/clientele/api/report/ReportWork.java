package io.clientele.api.report;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.database.Snapshots;
import io.clientele.api.job.JobRun;
import io.clientele.api.job.JobWork;
import io.clientele.reporting.Format;
import io.clientele.reporting.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes a report of very many rows, for whoever asked for it and as far as he may see it then. */
@Component
class ReportWork implements JobWork {

    static final String KIND = "REPORT";

    /** What is to be made. */
    record Order(ReportRequest request, Format format) {}

    private final ReportMaking making;
    private final Reports reports;
    private final Snapshots snapshots;
    private final Callers callers;
    private final AuditTrail audit;

    ReportWork(ReportMaking making, Reports reports, Snapshots snapshots, Callers callers, AuditTrail audit) {
        this.making = making;
        this.reports = reports;
        this.snapshots = snapshots;
        this.callers = callers;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws IOException {
        var order = run.parameters(Order.class);
        var caller = callers.of(Objects.requireNonNull(run.account()));
        var made = callers.as(caller, () -> snapshots.read(() -> making.file(order.request(), order.format())));
        run.checkpoint();
        var name = made.name(reports, order.format());
        var file = run.newFile();
        try (var out = Files.newOutputStream(file)) {
            made.write(reports, order.format(), out);
        }
        run.result(file, name, made.rows());
        audit.record(caller, "report.download", name, made.dataVersion());
    }
}
