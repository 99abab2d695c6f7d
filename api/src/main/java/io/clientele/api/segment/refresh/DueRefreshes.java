package io.clientele.api.segment.refresh;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.definition.Definitions;
import io.clientele.api.segment.membership.forming.Formed;
import io.clientele.api.segment.membership.forming.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forms the segments whose schedule has come round. One node at a time looks. A segment's next time is moved on when it was
 * formed or has failed and not before, so that a node killed in between loses none; times missed while nothing ran are made up
 * for once.
 */
@Configuration(proxyBeanMethods = false)
class DueRefreshes {

    private static final Logger LOG = LoggerFactory.getLogger(DueRefreshes.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final Segments segments;
    private final Refreshes refreshes;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    DueRefreshes(Segments segments, Refreshes refreshes, JdbcClient jdbc, BusinessCalendar calendar) {
        this.segments = segments;
        this.refreshes = refreshes;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    @Bean
    RecurringTask<Void> dueRefreshesTask() {
        return Tasks.recurring("due-refreshes", FixedDelay.of(EVERY)).execute((instance, context) -> formDue());
    }

    void formDue() {
        var now = calendar.now();
        var due = segments.inOrderOfPriority().stream()
                .filter(segment -> isDue(segment, now))
                .toList();
        refreshes.form(due, Occasion.SCHEDULE, new Refreshes.Witness() {
            @Override
            public void formed(Unit unit, List<Formed> formed) {
                moveOn(unit);
            }

            @Override
            public void failed(Unit unit, RuntimeException failure) {
                LOG.warn("«{}» could not be formed by its schedule: {}", name(unit), failure.getMessage());
                if (!wasChanged(failure)) {
                    moveOn(unit);
                }
            }
        });
    }

    private static boolean isDue(Segment segment, Instant now) {
        return segment.nextRefreshAt() != null && !segment.nextRefreshAt().isAfter(now);
    }

    /** Whoever was changed while it was formed is formed anew at the next look. */
    private static boolean wasChanged(RuntimeException failure) {
        return failure instanceof Problem problem && problem.code().equals("SUPERSEDED");
    }

    private static String name(Unit unit) {
        return unit.segments().getFirst().name();
    }

    /** Unless the schedule was changed meanwhile. */
    private void moveOn(Unit unit) {
        var now = calendar.now();
        unit.segments()
                .forEach(segment -> jdbc.sql(
                                "update segment set next_refresh_at = ? where id = ? and next_refresh_at = ?")
                        .param(utc(Definitions.next(segment.cron(), segment.zone(), now)))
                        .param(segment.number())
                        .param(utc(segment.nextRefreshAt()))
                        .update());
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
