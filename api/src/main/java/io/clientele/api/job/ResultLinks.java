package io.clientele.api.job;

import io.clientele.api.database.Secrets;
import io.clientele.api.firm.BusinessCalendar;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links that open a job's result without a token, once: for a few minutes, or for as long as a letter may lie unread. A link says which job and until when, and is
 * signed, so that making one writes nothing; only its use is written down.
 */
@Component
public class ResultLinks {

    private static final Duration GOOD = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int PARTS = 4;
    private static final int RANDOM = 12;

    private final SecretKeySpec key;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final SecureRandom random = new SecureRandom();

    ResultLinks(Secrets secrets, JdbcClient jdbc, BusinessCalendar calendar) {
        this.key = new SecretKeySpec(secrets.named("results"), ALGORITHM);
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** What comes after {@code /results/}. */
    String of(long job) {
        return of(job, GOOD);
    }

    /** A link that is good for so long. */
    public String of(long job, Duration good) {
        var once = new byte[RANDOM];
        random.nextBytes(once);
        var until = calendar.now().plus(good).getEpochSecond();
        var said = "%d-%d-%s".formatted(job, until, HexFormat.of().formatHex(once));
        return said + "-" + signature(said);
    }

    /**
     * The job whose result the link opens, which it does no more.
     *
     * @throws io.clientele.api.firm.Problem {@code NOT_FOUND} when it is not ours, has expired or was used
     */
    public long use(String link) {
        var parts = link.split("-", -1);
        if (parts.length != PARTS || !signed(link) || !use(link, Instant.ofEpochSecond(Long.parseLong(parts[1])))) {
            throw JobController.notFound();
        }
        return Long.parseLong(parts[0]);
    }

    /** The job whose result the link has opened, until it expires. */
    Optional<Long> used(String link) {
        return good(link).filter(job -> isUsed(link));
    }

    /** The job whose result the link would open, if it is still good; it stays so. */
    public Optional<Long> look(String link) {
        return good(link).filter(job -> !isUsed(link));
    }

    /** The job that a link of ours names which has not expired. */
    private Optional<Long> good(String link) {
        var parts = link.split("-", -1);
        return parts.length == PARTS
                        && signed(link)
                        && calendar.now().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])))
                ? Optional.of(Long.parseLong(parts[0]))
                : Optional.empty();
    }

    private boolean isUsed(String link) {
        return jdbc.sql("select count(*) from used_link where link_hash = ?")
                        .param(hash(link))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String hash(String link) {
        return link.substring(link.lastIndexOf('-') + 1);
    }

    private boolean signed(String link) {
        var end = link.lastIndexOf('-');
        return MessageDigest.isEqual(
                signature(link.substring(0, end)).getBytes(StandardCharsets.UTF_8),
                link.substring(end + 1).getBytes(StandardCharsets.UTF_8));
    }

    private boolean use(String link, Instant until) {
        var now = calendar.now();
        if (!now.isBefore(until)) {
            return false;
        }
        jdbc.sql("delete from used_link where expires_at < ?").param(utc(now)).update();
        try {
            jdbc.sql("insert into used_link (link_hash, expires_at) values (?, ?)")
                    .params(hash(link), utc(until))
                    .update();
            return true;
        } catch (DuplicateKeyException used) {
            return false;
        }
    }

    private String signature(String said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
