package io.clientele.api.job;

import io.clientele.api.firm.BusinessCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The states of jobs in the database. What a run tells is seen at once, whatever transaction the work itself is in. */
@Component
class JobStates {

    private static final String COLUMNS = """
            id, kind, status, created_by, parameters, done, total, created_at, started_at, finished_at, cancel_requested, error_code,
            error_message, summary, result_file, result_name, result_size, result_sha256, result_rows""";

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    JobStates(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    long queued(String kind, String parameters, @Nullable Integer account) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into job (kind, status, created_by, parameters, done, created_at, cancel_requested)
                        values (?, 'QUEUED', ?, ?, 0, ?, false)""").param(kind).param(account).param(parameters).param(now()).update(key);
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    Optional<Job> find(long number) {
        return jdbc.sql("select %s from job where id = ?".formatted(COLUMNS))
                .param(number)
                .query((row, index) -> read(row))
                .optional();
    }

    /**
     * Newest first; of one account, or of all where it is null; of some kinds, or of all where none is named; before or after the job
     * of that number when one is given.
     */
    List<Job> page(@Nullable Integer account, Set<String> kinds, boolean older, @Nullable Long number, int count) {
        return jdbc.sql("""
                        select %s from job where (:all or created_by = :account) and (:any or kind in (:kinds))
                            and (:open or id %s :number) order by id %s limit :count""".formatted(COLUMNS, older ? "<" : ">", older ? "desc" : "asc"))
                .param("any", kinds.isEmpty())
                .param("kinds", some(kinds))
                .param("all", account == null)
                .param("account", account)
                .param("open", number == null)
                .param("number", number)
                .param("count", count)
                .query((row, index) -> read(row))
                .list();
    }

    long count(@Nullable Integer account, Set<String> kinds) {
        return jdbc.sql("select count(*) from job where (:all or created_by = :account) and (:any or kind in (:kinds))")
                .param("any", kinds.isEmpty())
                .param("kinds", some(kinds))
                .param("all", account == null)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** A list is never empty in SQL. */
    private static Set<String> some(Set<String> kinds) {
        return kinds.isEmpty() ? Set.of("") : kinds;
    }

    /** False when the job is finished or gone, and there is nothing to run. */
    boolean running(long number) {
        return jdbc.sql("""
                        update job set status = 'RUNNING', started_at = ?, done = 0
                        where id = ? and status in ('QUEUED', 'RUNNING')""").params(now(), number).update() == 1;
    }

    /** Answers whether somebody wants it cancelled. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean progressed(long number, long done, @Nullable Long total) {
        jdbc.sql("update job set done = ?, total = ? where id = ?")
                .param(done)
                .param(total)
                .param(number)
                .update();
        return cancelRequested(number);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean cancelRequested(long number) {
        return jdbc.sql("select cancel_requested from job where id = ?")
                .param(number)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void requestCancel(long number) {
        jdbc.sql("update job set cancel_requested = true where id = ? and status in ('QUEUED', 'RUNNING')")
                .param(number)
                .update();
        jdbc.sql("update job set status = 'CANCELLED', finished_at = ? where id = ? and status = 'QUEUED'")
                .params(now(), number)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void summary(long number, String summary) {
        jdbc.sql("update job set summary = ? where id = ?")
                .params(summary, number)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void result(long number, Job.Result result) {
        jdbc.sql("""
                        update job set result_file = ?, result_name = ?, result_size = ?, result_sha256 = ?, result_rows = ?
                        where id = ?""")
                .params(result.file(), result.name(), result.size(), result.sha256(), result.rows(), number)
                .update();
    }

    void finished(long number, JobStatus status, Job.@Nullable Failure error) {
        jdbc.sql("update job set status = ?, finished_at = ?, error_code = ?, error_message = ? where id = ?")
                .param(status.name())
                .param(now())
                .param(error == null ? null : error.code())
                .param(error == null ? null : error.message())
                .param(number)
                .update();
    }

    void handedBack(long number) {
        jdbc.sql("update job set status = 'QUEUED' where id = ?").param(number).update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(calendar.now(), ZoneOffset.UTC);
    }

    private static Job read(ResultSet row) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                JobStatus.valueOf(row.getString("status")),
                row.getObject("created_by", Integer.class),
                row.getString("parameters"),
                row.getLong("done"),
                row.getObject("total", Long.class),
                moment(row.getObject("created_at", LocalDateTime.class)),
                momentOrNull(row.getObject("started_at", LocalDateTime.class)),
                momentOrNull(row.getObject("finished_at", LocalDateTime.class)),
                error(row),
                row.getString("summary"),
                result(row));
    }

    private static Job.@Nullable Failure error(ResultSet row) throws SQLException {
        var code = row.getString("error_code");
        return code == null ? null : new Job.Failure(code, String.valueOf(row.getString("error_message")));
    }

    private static Job.@Nullable Result result(ResultSet row) throws SQLException {
        var file = row.getString("result_file");
        return file == null
                ? null
                : new Job.Result(
                        file,
                        row.getString("result_name"),
                        row.getLong("result_size"),
                        row.getString("result_sha256"),
                        row.getLong("result_rows"));
    }

    private static Instant moment(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant momentOrNull(@Nullable LocalDateTime time) {
        return time == null ? null : moment(time);
    }
}
