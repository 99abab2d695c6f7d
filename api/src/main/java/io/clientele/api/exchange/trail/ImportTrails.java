package io.clientele.api.exchange.trail;

import io.clientele.api.database.Bitmaps;
import io.clientele.api.database.Room;
import io.clientele.api.firm.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the jobs of imports landed: counts for ever, what became of each thing for 30 days. */
@Component
public class ImportTrails {

    /** Who undid an import, by username, and when. */
    public record UndoneImport(String by, Instant at) {}

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final TrailRows rows;
    private final BusinessCalendar calendar;

    ImportTrails(JdbcClient jdbc, TrailRows rows, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.calendar = calendar;
    }

    /**
     * The trail of a job that begins, or begins again.
     *
     * @param room that takes the rows of its file in; null where several do
     * @param followed whether what becomes of each thing is to be kept
     */
    @Transactional
    public Trail open(long job, @Nullable Room room, boolean followed) {
        forget();
        jdbc.sql("""
                        insert into import_batch (job_id, created, changed, followed, started_at) values (?, 0, 0, ?, ?)
                        on duplicate key update job_id = values(job_id)""").params(job, followed, utc(calendar.now())).update();
        var batch = find(job).orElseThrow();
        return new JobTrail(jdbc, rows, job, room, batch);
    }

    /** What is known of an import; nothing of a dry run, and of one before there were trails. */
    Optional<LandedBatch> find(long job) {
        return jdbc.sql("""
                        select created, changed, taken_rows, taken_landed, taken_known, not_landed, followed, undone_at
                        from import_batch where job_id = ?""")
                .param(job)
                .query((row, number) -> new LandedBatch(
                        row.getLong(1),
                        row.getLong(2),
                        new Mark(row.getLong(3), row.getLong(4), row.getLong(5), bitmap(row.getBytes(6))),
                        row.getBoolean(7),
                        row.getObject(8, LocalDateTime.class)))
                .optional();
    }

    private static RoaringBitmap bitmap(byte @Nullable [] bytes) {
        return bytes == null ? new RoaringBitmap() : Bitmaps.read(bytes);
    }

    /**
     * Notes that an import is undone.
     *
     * @return false when it was before
     */
    boolean mark(long job, String username) {
        return jdbc.sql("update import_batch set undone_by = ?, undone_at = ? where job_id = ? and undone_at is null")
                        .params(username, utc(calendar.now()), job)
                        .update()
                == 1;
    }

    /** Those of these imports that are undone. */
    public Map<Long, UndoneImport> undone(Collection<Long> jobs) {
        var undone = new HashMap<Long, UndoneImport>();
        if (!jobs.isEmpty()) {
            jdbc.sql(
                            "select job_id, undone_by, undone_at from import_batch where job_id in (:jobs) and undone_at is not null")
                    .param("jobs", jobs)
                    .query(row -> {
                        undone.put(
                                row.getLong(1),
                                new UndoneImport(
                                        row.getString(2),
                                        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
                    });
        }
        return undone;
    }

    /** Import by import, by key: nobody waits for another whose batch is on its way in. */
    private void forget() {
        jdbc.sql("select job_id from import_batch where followed and started_at < ? order by job_id")
                .param(utc(calendar.now().minus(KEPT)))
                .query(Long.class)
                .list()
                .forEach(this::forget);
    }

    private void forget(long job) {
        jdbc.sql("update import_batch set followed = false where job_id = ?")
                .param(job)
                .update();
        rows.forget(job);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
