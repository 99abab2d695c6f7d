package io.clientele.api.report;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.job.JobRun;
import io.clientele.api.job.JobWork;
import io.clientele.api.report.made.Printing;
import io.clientele.reporting.Format;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes a report of very many rows, for whoever asked for it and as far as he may see it then. */
@Component
class ReportWork implements JobWork {

    static final String KIND = "REPORT";

    /** What is to be made. */
    record Order(ReportRequest request, Format format) {}

    private final ReportMaking making;
    private final Printing printing;
    private final Callers callers;
    private final AuditTrail audit;

    ReportWork(ReportMaking making, Printing printing, Callers callers, AuditTrail audit) {
        this.making = making;
        this.printing = printing;
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
        var printed = printing.print(run, caller, () -> making.made(order.request(), List.of(order.format())));
        audit.record(caller, "report.download", printed.name(), printed.made().dataVersion());
    }
}
