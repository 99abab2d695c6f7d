package io.clientele.api.report.schedule;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.database.Snapshots;
import io.clientele.api.job.JobRun;
import io.clientele.api.job.JobWork;
import io.clientele.api.report.ReportMaking;
import io.clientele.api.report.ReportRequest;
import io.clientele.api.report.letter.Delivery;
import io.clientele.api.report.letter.LetterHead;
import io.clientele.api.report.letter.LetterHeads;
import io.clientele.api.report.letter.Letters;
import io.clientele.api.report.letter.Mailing;
import io.clientele.reporting.Format;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes the report of a run, as its owner may see it then, and hands the letters over to be sent. */
@Component
class MailedReportWork implements JobWork {

    static final String KIND = "REPORT_LETTERS";

    /** What was wanted when the run began. */
    record Order(
            String schedule, ReportRequest request, List<Format> formats, Delivery delivery, List<String> recipients) {}

    private final ReportMaking making;
    private final MadeReport.Writing writing;
    private final Snapshots snapshots;
    private final LetterHeads heads;
    private final Letters letters;
    private final Mailing mailing;
    private final Callers callers;
    private final AuditTrail audit;

    MailedReportWork(
            ReportMaking making,
            MadeReport.Writing writing,
            Snapshots snapshots,
            LetterHeads heads,
            Letters letters,
            Mailing mailing,
            Callers callers,
            AuditTrail audit) {
        this.making = making;
        this.writing = writing;
        this.snapshots = snapshots;
        this.heads = heads;
        this.letters = letters;
        this.mailing = mailing;
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
        var owner = callers.active(Objects.requireNonNull(run.account())).orElseThrow(Mailing::ownerClosed);
        var made = callers.as(owner, () -> snapshots.read(() -> make(order)));
        run.checkpoint();
        var file = run.newFile();
        var name = writing.write(made, order.formats(), file);
        run.result(file, name, made.rows());
        send(run, order, made, owner, name);
    }

    private MadeReport make(Order order) {
        var document = making.document(order.request());
        var files = order.formats().stream()
                .map(format -> making.file(order.request(), document, format))
                .toList();
        return new MadeReport(document, files);
    }

    /** The report stays with the job, whatever becomes of its letters. */
    private void send(JobRun run, Order order, MadeReport made, Caller owner, String name) {
        if (!mailing.on()) {
            throw Mailing.off();
        }
        LetterHead head = made.head(order.schedule(), order.delivery(), owner);
        if (heads.keep(run.number(), head)) {
            letters.queue(run.number(), order.recipients());
            audit.record(
                    owner,
                    "report.mail",
                    name,
                    "to %s, data version %s".formatted(String.join(" ", order.recipients()), made.dataVersion()));
        }
    }
}
