package io.clientele.api.report.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * A letter as it goes over the wire.
 *
 * @param fileName of the attachment, in whatever letters; it is encoded as RFC 2231 wants it
 */
record Envelope(
        String from,
        Letter letter,
        LetterText.Written written,
        String fileName,
        @Nullable Resource attachment) {

    private static final int DIGITS = 40;

    /** The same letter has the same Message-ID whenever it is sent, so that mail servers know one that came twice. */
    MimeMessage put(MimeMessage message) throws MessagingException {
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setEncodeFilenames(false);
        helper.setFrom(from);
        helper.setTo(letter.recipient());
        helper.setSubject(written.subject());
        helper.setText(written.plain(), written.html());
        if (attachment != null) {
            helper.addAttachment(fileName, attachment);
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", "<%s@%s>".formatted(key(), from.substring(from.lastIndexOf('@') + 1)));
        return message;
    }

    private String key() {
        return DigestUtils.sha256Hex(letter.job() + " " + letter.recipient()).substring(0, DIGITS);
    }
}
