package io.clientele.api.segment.membership.forming;

import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.membership.version.Cause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last refresh of each segment, also one that failed or changed nothing. */
@Component
class RefreshLog {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshLog.class);

    /**
     * @param durationMs milliseconds from start to end
     * @param error why it failed; null when it did not
     * @param errorCode of that; null also where it failed before codes were kept
     */
    record Entry(
            int segmentId,
            Instant startedAt,
            long durationMs,
            Cause cause,
            @Nullable String error,
            @Nullable String errorCode,
            @Nullable Integer enteredCount,
            @Nullable Integer leftCount) {}

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    RefreshLog(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    List<Entry> of(List<Integer> segments) {
        return segments.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select segment_id, started_at, duration_ms, cause, error, error_code, entered_count, left_count
                        from segment_refresh where segment_id in (:segments)""")
                        .param("segments", segments)
                        .query((row, index) -> entry(row))
                        .list();
    }

    void succeeded(Formed formed, Instant started, Cause cause) {
        write(formed.segment(), started, cause, null, null, formed.entered(), formed.left());
    }

    /** A sentence for what the user can mend; what is a fault of ours is logged whole and told briefly. */
    void failed(int segment, Instant started, Cause cause, RuntimeException failure) {
        if (failure instanceof Problem problem) {
            write(segment, started, cause, String.valueOf(problem.getMessage()), problem.code(), null, null);
        } else {
            LOG.error("Segment {} could not be formed", segment, failure);
            write(segment, started, cause, "A fault of ours; the log says more.", "INTERNAL", null, null);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt("segment_id"),
                row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getLong("duration_ms"),
                Cause.valueOf(row.getString("cause")),
                row.getString("error"),
                row.getString("error_code"),
                row.getObject("entered_count", Integer.class),
                row.getObject("left_count", Integer.class));
    }

    private void write(
            int segment,
            Instant started,
            Cause cause,
            @Nullable String error,
            @Nullable String code,
            @Nullable Integer entered,
            @Nullable Integer left) {
        jdbc.sql("""
                        replace into segment_refresh
                            (segment_id, started_at, duration_ms, cause, error, error_code, entered_count, left_count)
                        select id, ?, ?, ?, ?, ?, ?, ? from segment where id = ?""")
                .param(LocalDateTime.ofInstant(started, ZoneOffset.UTC))
                .param(calendar.now().toEpochMilli() - started.toEpochMilli())
                .param(cause.name())
                .param(error)
                .param(code)
                .param(entered)
                .param(left)
                .param(segment)
                .update();
    }
}
