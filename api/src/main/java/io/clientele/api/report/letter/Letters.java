package io.clientele.api.report.letter;

import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.job.Job;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters that are to be sent, were sent, or were given up. */
@Component
public class Letters {

    private static final int AT_ONCE = 200;
    private static final int LONGEST = 1_000;
    private static final String COLUMNS =
            "job_id, recipient, attempts, next_try_at, sent_at, error_code, error_message";

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    Letters(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Has a letter sent to each; those that are there already, as after a kill, stay as they are. */
    public void queue(long job, Collection<String> recipients) {
        recipients.forEach(recipient -> jdbc.sql(
                        "insert ignore into report_letter (job_id, recipient, attempts, next_try_at) values (?, ?, 0, ?)")
                .params(job, recipient, utc(calendar.now()))
                .update());
    }

    /** Those of a run, by address. */
    public List<Letter> of(long job) {
        return jdbc.sql("select %s from report_letter where job_id = ? order by recipient".formatted(COLUMNS))
                .param(job)
                .query((row, number) -> read(row))
                .list();
    }

    List<Letter> due() {
        return jdbc.sql("select %s from report_letter where next_try_at <= ? order by next_try_at limit ?"
                        .formatted(COLUMNS))
                .params(utc(calendar.now()), AT_ONCE)
                .query((row, number) -> read(row))
                .list();
    }

    /** Takes a letter to send, unless another node has; should this node be killed now, it is tried again then. */
    boolean take(Letter letter, Instant again) {
        return jdbc.sql("""
                                update report_letter set attempts = attempts + 1, next_try_at = ?
                                where job_id = ? and recipient = ? and attempts = ? and next_try_at is not null""")
                        .params(utc(again), letter.job(), letter.recipient(), letter.attempts())
                        .update()
                == 1;
    }

    void sent(Letter letter) {
        jdbc.sql("""
                        update report_letter set sent_at = ?, next_try_at = null, error_code = null, error_message = null
                        where job_id = ? and recipient = ?""")
                .params(utc(calendar.now()), letter.job(), letter.recipient())
                .update();
    }

    /** Keeps why it was not sent, and tries no more when it is given up. */
    void refused(Letter letter, Job.Failure why, boolean givenUp) {
        var message = why.message();
        jdbc.sql("""
                        update report_letter set error_code = ?, error_message = ?,
                            next_try_at = case when ? then null else next_try_at end
                        where job_id = ? and recipient = ?""")
                .params(
                        why.code(),
                        message.substring(0, Math.min(message.length(), LONGEST)),
                        givenUp,
                        letter.job(),
                        letter.recipient())
                .update();
    }

    private static Letter read(ResultSet row) throws SQLException {
        var code = row.getString("error_code");
        return new Letter(
                row.getLong("job_id"),
                row.getString("recipient"),
                row.getInt("attempts"),
                moment(row.getObject("next_try_at", LocalDateTime.class)),
                moment(row.getObject("sent_at", LocalDateTime.class)),
                code == null ? null : new Job.Failure(code, String.valueOf(row.getString("error_message"))));
    }

    private static @Nullable Instant moment(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
