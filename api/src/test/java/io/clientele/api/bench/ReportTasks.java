package io.clientele.api.bench;

import io.clientele.api.report.ReportMeasure;
import java.util.List;

/** Reports as PDF files, of all main segments and the last twelve whole months; nobody else makes them. */
final class ReportTasks {

    private final ReportMeasure reports;

    ReportTasks(Bases bases) {
        this.reports = new ReportMeasure(bases.product().context());
    }

    List<Task> all() {
        return List.of(task("sales-by-segment"), task("marketing-analysis"));
    }

    private Task task(String kind) {
        return Task.of(
                kind + "-pdf",
                Contender.of("door", () -> reports.sent(kind, "pdf", null)),
                List.of(),
                List.of(),
                List.of());
    }
}
