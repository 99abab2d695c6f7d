package io.clientele.api.report.schedule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All schedules of reports. */
interface ReportSchedules extends ListCrudRepository<ReportSchedule, Integer> {

    /** Each by its name: a prepared statement would not bear another that a newer release adds. */
    String COLUMNS = """
            select id, name, kind, formats, language, chosen_period, segments, membership, cron, zone, recipients, delivery, enabled,
                stop_code, stop_message, next_run_at, owner_id, owner_name, created_at, updated_at, version, parameters
            from report_schedule""";

    /** Of one owner, or of all where he is null; after a number, in the order they were made. */
    @Query(COLUMNS + " where (:owner is null or owner_id = :owner) and id > :after order by id limit :count")
    List<ReportSchedule> after(@Nullable Integer owner, int after, int count);

    /** The same before a number, the last made first. */
    @Query(COLUMNS + " where (:owner is null or owner_id = :owner) and id < :before order by id desc limit :count")
    List<ReportSchedule> before(@Nullable Integer owner, int before, int count);

    @Query("select count(*) from report_schedule where (:owner is null or owner_id = :owner)")
    long count(@Nullable Integer owner);

    /** Those whose time has come, the longest waiting first. */
    List<ReportSchedule> findByEnabledTrueAndNextRunAtLessThanEqualOrderByNextRunAt(Instant now);
}
