package io.clientele.api.report.letter;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.job.Job;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Sends the letters that wait. One that the mail server does not take is tried five times, each time after a longer while; one
 * that fails holds up no other.
 */
@Configuration(proxyBeanMethods = false)
class DueLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DueLetters.class);
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(2));

    private final Letters letters;
    private final Mailing mailing;
    private final BusinessCalendar calendar;

    DueLetters(Letters letters, Mailing mailing, BusinessCalendar calendar) {
        this.letters = letters;
        this.mailing = mailing;
        this.calendar = calendar;
    }

    @Bean
    RecurringTask<Void> dueLettersTask() {
        return Tasks.recurring("due-report-letters", FixedDelay.of(EVERY)).execute((instance, context) -> sendDue());
    }

    void sendDue() {
        for (var letter : letters.due()) {
            var pause = PAUSES.get(Math.min(letter.attempts(), PAUSES.size() - 1));
            if (letters.take(letter, calendar.now().plus(pause))) {
                send(letter);
            }
        }
    }

    private void send(Letter letter) {
        try {
            mailing.send(letter);
            letters.sent(letter);
        } catch (Problem problem) {
            letters.refused(letter, new Job.Failure(problem.code(), String.valueOf(problem.getMessage())), true);
        } catch (MailException refusal) {
            LOG.warn(
                    "A letter of job {} was not taken: {}",
                    letter.job(),
                    why(refusal).code());
            letters.refused(letter, why(refusal), letter.attempts() + 1 >= PAUSES.size());
        } catch (RuntimeException fault) {
            LOG.error("A letter of job {} could not be written", letter.job(), fault);
            letters.refused(letter, new Job.Failure("INTERNAL", "A fault of ours; the log says more."), true);
        }
    }

    private static Job.Failure why(MailException refusal) {
        if (refusal instanceof MailAuthenticationException) {
            return new Job.Failure(
                    "MAIL_SIGN_IN", "The mail server does not take the name and password we have for it.");
        }
        // Only a failure of the connection has a cause; of letters refused one by one there are as many exceptions.
        if (refusal instanceof MailSendException && refusal.getCause() != null) {
            return new Job.Failure("MAIL_UNREACHABLE", "The mail server cannot be reached.");
        }
        var said = refusal instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : Objects.requireNonNullElse(refusal.getMostSpecificCause(), refusal);
        return new Job.Failure("MAIL_REFUSED", "The mail server did not take the letter: " + said.getMessage());
    }
}
