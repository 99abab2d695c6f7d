package io.clientele.api.segment.membership.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A segment's membership as it was published once: numbered from 1, never changed.
 *
 * @param rule as it was then
 * @param dataVersion of the data it was computed on
 * @param businessDate that relative periods counted from
 * @param publishedBy user name; null for the schedule
 */
public record Version(
        int segmentId,
        int number,
        @Nullable String rule,
        String dataVersion,
        LocalDate businessDate,
        Cause cause,
        @Nullable String publishedBy,
        Instant startedAt,
        Instant publishedAt,
        long durationMs,
        int memberCount,
        int enteredCount,
        int leftCount,
        boolean keyframe) {

    /** Of the table as {@code v}; each by its name, as a prepared statement would not bear one that a newer release adds. */
    public static final String COLUMNS = """
            v.segment_id, v.number, v.rule, v.data_version, v.business_date, v.cause, v.published_by, v.started_at, v.published_at,
            v.duration_ms, v.member_count, v.entered_count, v.left_count, v.keyframe""";

    /** The same with other counts. */
    Version counting(int members, int entered, int left) {
        return new Version(
                segmentId,
                number,
                rule,
                dataVersion,
                businessDate,
                cause,
                publishedBy,
                startedAt,
                publishedAt,
                durationMs,
                members,
                entered,
                left,
                keyframe);
    }

    /** A row of the table of versions, whose times are in UTC. */
    public static Version of(ResultSet row, int index) throws SQLException {
        return new Version(
                row.getInt("segment_id"),
                row.getInt("number"),
                row.getString("rule"),
                row.getString("data_version"),
                row.getObject("business_date", LocalDate.class),
                Cause.valueOf(row.getString("cause")),
                row.getString("published_by"),
                row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("published_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getLong("duration_ms"),
                row.getInt("member_count"),
                row.getInt("entered_count"),
                row.getInt("left_count"),
                row.getBoolean("keyframe"));
    }
}
