package io.clientele.api.report.schedule;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.clientele.api.access.Callers;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.report.letter.Mailing;
import io.clientele.api.segment.definition.Definitions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the runs whose time has come. A schedule is moved on and its run begun in one transaction, by whichever node moves it
 * first: so each time has one run, and those missed while nothing ran are made up for once.
 */
@Configuration(proxyBeanMethods = false)
class DueSchedules {

    private static final Logger LOG = LoggerFactory.getLogger(DueSchedules.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final ReportSchedules schedules;
    private final ScheduleRuns runs;
    private final Callers callers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final BusinessCalendar calendar;

    DueSchedules(
            ReportSchedules schedules,
            ScheduleRuns runs,
            Callers callers,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            BusinessCalendar calendar) {
        this.schedules = schedules;
        this.runs = runs;
        this.callers = callers;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.calendar = calendar;
    }

    @Bean
    RecurringTask<Void> dueReportSchedulesTask() {
        return Tasks.recurring("due-report-schedules", FixedDelay.of(EVERY)).execute((instance, context) -> beginDue());
    }

    void beginDue() {
        schedules
                .findByEnabledTrueAndNextRunAtLessThanEqualOrderByNextRunAt(calendar.now())
                .forEach(schedule -> {
                    try {
                        transaction.executeWithoutResult(status -> begin(schedule));
                    } catch (RuntimeException failure) {
                        LOG.warn("The report «{}» could not be begun by its schedule", schedule.name(), failure);
                    }
                });
    }

    private void begin(ReportSchedule schedule) {
        var due = Objects.requireNonNull(schedule.nextRunAt());
        var owner = callers.active(schedule.ownerId());
        if (owner.isEmpty()) {
            stop(schedule);
        } else if (moved(schedule, due)) {
            runs.begin(schedule, due, owner.get());
        }
    }

    /** False when another node was first, or the schedule was changed meanwhile. */
    private boolean moved(ReportSchedule schedule, Instant due) {
        return jdbc.sql("update report_schedule set next_run_at = ? where id = ? and next_run_at = ? and enabled")
                        .param(utc(Definitions.next(schedule.cron(), schedule.zone(), calendar.now())))
                        .param(schedule.number())
                        .param(utc(due))
                        .update()
                == 1;
    }

    private void stop(ReportSchedule schedule) {
        var why = Mailing.ownerClosed();
        LOG.info("The schedule «{}» is switched off: {}", schedule.name(), why.getMessage());
        jdbc.sql("""
                        update report_schedule set enabled = false, next_run_at = null, stop_code = ?, stop_message = ?,
                            version = version + 1
                        where id = ?""")
                .params(why.code(), String.valueOf(why.getMessage()), schedule.number())
                .update();
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
