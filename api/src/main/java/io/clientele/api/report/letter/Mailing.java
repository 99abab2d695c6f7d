package io.clientele.api.report.letter;

import io.clientele.api.access.Callers;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.job.Job;
import io.clientele.api.job.ResultFiles;
import io.clientele.api.job.ResultLinks;
import io.clientele.api.report.letter.LetterText.Bringing;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends letters, where a mail server is named. */
@Component
public class Mailing {

    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;
    private final LetterHeads heads;
    private final LetterText text;
    private final ResultFiles files;
    private final ResultLinks links;
    private final Callers callers;
    private final BusinessCalendar calendar;

    Mailing(
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            LetterHeads heads,
            LetterText text,
            ResultFiles files,
            ResultLinks links,
            Callers callers,
            BusinessCalendar calendar) {
        this.server = server;
        this.settings = settings;
        this.heads = heads;
        this.text = text;
        this.files = files;
        this.links = links;
        this.callers = callers;
        this.calendar = calendar;
    }

    /** Whether letters can be sent at all. */
    public boolean on() {
        return server.getIfAvailable() != null;
    }

    /** What callers are told when they cannot. */
    public static Problem off() {
        return new Problem("MAIL_OFF", "No mail server is named here: an administrator sets spring.mail.host.");
    }

    /** What is told of a report whose owner may see nothing any more. */
    public static Problem ownerClosed() {
        return new Problem("OWNER_CLOSED", "The account of the schedule's owner is gone or closed.");
    }

    /**
     * Sends a letter.
     *
     * @throws Problem {@code MAIL_OFF}, {@code RESULT_GONE}, {@code OWNER_CLOSED}
     * @throws org.springframework.mail.MailException when the server does not take it
     */
    void send(Letter letter) {
        var sender = server.getIfAvailable();
        if (sender == null) {
            throw off();
        }
        var head = heads.of(letter.job()).orElseThrow(Mailing::gone);
        if (callers.active(head.owner()).isEmpty()) {
            throw ownerClosed();
        }
        var result = files.result(letter.job()).orElseThrow(Mailing::gone);
        sender.send(envelope(letter, head, result, sender));
    }

    private MimeMessage envelope(Letter letter, LetterHead head, Job.Result result, JavaMailSender sender) {
        var bringing = bringing(letter, head, result);
        var attachment = bringing.link() == null ? files.resource(result) : null;
        var written = text.written(head, bringing);
        try {
            return new Envelope(settings.from(), letter, written, result.name(), attachment)
                    .put(sender.createMimeMessage());
        } catch (MessagingException unfit) {
            throw new MailPreparationException(unfit);
        }
    }

    private Bringing bringing(Letter letter, LetterHead head, Job.Result result) {
        var asked = head.delivery() == Delivery.ATTACHMENT;
        var tooLarge = asked && result.size() > settings.largestAttachment().toBytes();
        return asked && !tooLarge
                ? new Bringing(result, null, null, false)
                : new Bringing(
                        result,
                        settings.address("/letters/" + links.of(letter.job(), settings.linkGood())),
                        calendar.now().plus(settings.linkGood()),
                        tooLarge);
    }

    private static Problem gone() {
        return new Problem("RESULT_GONE", "The file of the report is not there any more.");
    }
}
