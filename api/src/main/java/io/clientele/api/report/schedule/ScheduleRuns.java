package io.clientele.api.report.schedule;

import io.clientele.api.access.Caller;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.job.Jobs;
import io.clientele.api.report.letter.Letters;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The runs of schedules: a job for each, begun together with the mark that its time is dealt with. */
@Component
class ScheduleRuns {

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Letters letters;
    private final Requests requests;
    private final BusinessCalendar calendar;

    ScheduleRuns(JdbcClient jdbc, Jobs jobs, Letters letters, Requests requests, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.letters = letters;
        this.requests = requests;
        this.calendar = calendar;
    }

    /**
     * Begins a run.
     *
     * @param dueAt the time that it is for; null when somebody asks for it
     */
    @Transactional
    public long begin(ReportSchedule schedule, @Nullable Instant dueAt, Caller owner) {
        var order = new MailedReportWork.Order(
                schedule.name(), requests.of(schedule), schedule.files(), schedule.delivery(), schedule.addresses());
        var job = jobs.start(MailedReportWork.KIND, order, owner);
        jdbc.sql("insert into report_schedule_run (job_id, schedule_id, due_at, started_at) values (?, ?, ?, ?)")
                .param(job)
                .param(schedule.number())
                .param(dueAt == null ? null : utc(dueAt))
                .param(utc(calendar.now()))
                .update();
        return job;
    }

    /** Those of a schedule, newest first. */
    List<ReportRun> of(ReportSchedule schedule, int count) {
        return jdbc.sql("""
                        select job_id, due_at, started_at from report_schedule_run where schedule_id = ?
                        order by job_id desc limit ?""")
                .params(schedule.number(), count)
                .query((row, number) -> run(
                        row.getLong("job_id"),
                        row.getObject("due_at", LocalDateTime.class),
                        row.getObject("started_at", LocalDateTime.class),
                        schedule))
                .list();
    }

    private ReportRun run(long job, @Nullable LocalDateTime due, LocalDateTime started, ReportSchedule schedule) {
        var state = jobs.of(job, schedule.ownerId()).orElse(null);
        return new ReportRun(
                due == null ? null : due.toInstant(ZoneOffset.UTC),
                started.toInstant(ZoneOffset.UTC),
                state,
                letters.of(job));
    }

    /** Forgets all of a schedule; letters that wait are not sent. */
    @Transactional
    public void delete(int schedule) {
        jdbc.sql(
                        "delete from report_letter where job_id in (select job_id from report_schedule_run where schedule_id = ?)")
                .param(schedule)
                .update();
        jdbc.sql("delete from report_schedule_run where schedule_id = ?")
                .param(schedule)
                .update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
