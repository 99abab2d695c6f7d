package io.clientele.api.report.schedule;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.job.JobRun;
import io.clientele.api.job.JobWork;
import io.clientele.api.report.ReportMaking;
import io.clientele.api.report.ReportRequest;
import io.clientele.api.report.letter.Delivery;
import io.clientele.api.report.letter.LetterHead;
import io.clientele.api.report.letter.LetterHeads;
import io.clientele.api.report.letter.Letters;
import io.clientele.api.report.letter.Mailing;
import io.clientele.api.report.made.MadeReport;
import io.clientele.api.report.made.Printing;
import io.clientele.reporting.Format;
import io.clientele.reporting.wording.Names;
import io.clientele.reporting.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
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
    private final Printing printing;
    private final LetterHeads heads;
    private final Letters letters;
    private final Mailing mailing;
    private final Callers callers;
    private final AuditTrail audit;

    MailedReportWork(
            ReportMaking making,
            Printing printing,
            LetterHeads heads,
            Letters letters,
            Mailing mailing,
            Callers callers,
            AuditTrail audit) {
        this.making = making;
        this.printing = printing;
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
        var printed = printing.print(run, owner, () -> making.made(order.request(), order.formats()));
        send(run, order, printed, owner);
    }

    /** The report stays with the job, whatever becomes of its letters. */
    private void send(JobRun run, Order order, Printing.Printed printed, Caller owner) {
        if (!mailing.on()) {
            throw Mailing.off();
        }
        var made = printed.made();
        var head = head(order, made, owner);
        if (heads.keep(run.number(), head)) {
            letters.queue(run.number(), order.recipients());
            audit.record(
                    owner,
                    "report.mail",
                    printed.name(),
                    "to %s, data version %s".formatted(String.join(" ", order.recipients()), made.dataVersion()));
        }
    }

    private static LetterHead head(Order order, MadeReport made, Caller owner) {
        var document = made.document();
        var frame = document.frame();
        var wording = new Wording(frame, document.title());
        var notes = new ArrayList<String>();
        if (frame.partial()) {
            notes.add(wording.text("partial"));
        }
        notes.add(wording.parameters());
        notes.add(wording.asOf());
        return new LetterHead(
                order.schedule(),
                frame.language(),
                Names.onOneLine(document.title()),
                wording.period(),
                document.findings(),
                document.parameters(),
                notes,
                made.rows(),
                order.delivery(),
                owner.account(),
                owner.username());
    }
}
