package io.clientele.api.segment.membership;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.segment.Definitions;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forms the segments whose schedule has come round. One node at a time looks, and moves a segment's next time on before it forms
 * it; a time missed while nothing ran is made up for once. A segment that fails keeps its last version and stops no other. The
 * segments of a family are formed together.
 */
@Configuration(proxyBeanMethods = false)
class DueRefreshes {

    private static final Logger LOG = LoggerFactory.getLogger(DueRefreshes.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final Segments segments;
    private final Refresh refresh;
    private final ObjectProvider<FamilyForming> families;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    DueRefreshes(
            Segments segments,
            Refresh refresh,
            ObjectProvider<FamilyForming> families,
            JdbcClient jdbc,
            BusinessCalendar calendar) {
        this.segments = segments;
        this.refresh = refresh;
        this.families = families;
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
        due.stream()
                .filter(segment -> !segment.inFamily() && claim(segment, now))
                .forEach(this::form);
        due.stream()
                .filter(segment -> segment.inFamily() && claim(segment, now))
                .map(Segment::familyId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .forEach(this::formFamily);
    }

    private static boolean isDue(Segment segment, Instant now) {
        return segment.nextRefreshAt() != null && !segment.nextRefreshAt().isAfter(now);
    }

    private boolean claim(Segment segment, Instant now) {
        return jdbc.sql("update segment set next_refresh_at = ? where id = ? and next_refresh_at = ?")
                        .param(utc(Definitions.next(segment.cron(), segment.zone(), now)))
                        .param(segment.number())
                        .param(utc(segment.nextRefreshAt()))
                        .update()
                == 1;
    }

    private void form(Segment segment) {
        try {
            refresh.form(segment.number(), FormMode.KEEP, Cause.SCHEDULE, null);
        } catch (RuntimeException failure) {
            LOG.warn("«{}» could not be formed by its schedule: {}", segment.name(), failure.getMessage());
        }
    }

    private void formFamily(int family) {
        try {
            families.getObject().form(family);
        } catch (RuntimeException failure) {
            LOG.warn("Family {} could not be formed by its schedule: {}", family, failure.getMessage());
        }
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
