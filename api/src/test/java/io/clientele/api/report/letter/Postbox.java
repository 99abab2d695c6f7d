package io.clientele.api.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.clientele.api.access.Callers;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.job.ResultFiles;
import io.clientele.api.job.ResultLinks;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

/** A mail server of the tests' own, which the application gets to know when it opens and knows no more once it is closed. */
public final class Postbox implements AutoCloseable {

    private static final String NAME = "postbox";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final DefaultListableBeanFactory beans;
    private final DueLetters due;

    public Postbox(ConfigurableApplicationContext application) {
        this.beans = (DefaultListableBeanFactory) application.getBeanFactory();
        this.due = application.getBean(DueLetters.class);
        server.start();
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        beans.registerSingleton(NAME, sender);
    }

    /** Sends what waits, as a node does every twenty seconds. */
    public void deliver() {
        due.sendDue();
    }

    /** Sends the letter of a job to one more address, as where nothing larger than so may be attached. */
    public void sendOnceMore(long job, String address, DataSize largest) {
        var usual = beans.getBean(MailSettings.class);
        var strict = new MailSettings(usual.from(), usual.publicAddress(), usual.linkGood(), largest, usual.domains());
        new Mailing(
                        beans.getBeanProvider(JavaMailSender.class),
                        strict,
                        beans.getBean(LetterHeads.class),
                        beans.getBean(LetterText.class),
                        beans.getBean(ResultFiles.class),
                        beans.getBean(ResultLinks.class),
                        beans.getBean(Callers.class),
                        beans.getBean(BusinessCalendar.class))
                .send(new Letter(job, address, 0, null, null, null));
    }

    /** Nobody answers at its address any more. */
    public void fallSilent() {
        server.stop();
    }

    /** The letters to that address. */
    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> recipient(message).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            var all = message.getAllRecipients();
            assertThat(all).hasSize(1);
            return all[0].toString();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The part of a letter that is of that type. */
    public static Part part(Part whole, String type) throws MessagingException, IOException {
        return parts(whole).stream()
                .filter(part -> matches(part, type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No part " + type));
    }

    private static boolean matches(Part part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Part> parts(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof MimeMultipart many)) {
            return List.of(part);
        }
        var parts = new ArrayList<Part>();
        for (var index = 0; index < many.getCount(); index++) {
            parts.addAll(parts(Objects.requireNonNull(many.getBodyPart(index))));
        }
        return parts;
    }

    @Override
    public void close() {
        beans.destroySingleton(NAME);
        server.stop();
    }
}
