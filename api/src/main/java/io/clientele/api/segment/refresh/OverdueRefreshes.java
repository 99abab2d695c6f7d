package io.clientele.api.segment.refresh;

import io.clientele.api.firm.BusinessCalendar;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the schedules lag: a scheduler that has silently stopped is seen by this and by nothing else. */
@Component
class OverdueRefreshes implements MeterBinder {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    OverdueRefreshes(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Since when the segment that waits longest should have been formed; zero when none waits. */
    Duration oldest() {
        var now = LocalDateTime.ofInstant(calendar.now(), ZoneOffset.UTC);
        return jdbc.sql(
                        "select next_refresh_at from segment where next_refresh_at <= ? order by next_refresh_at limit 1")
                .param(now)
                .query(LocalDateTime.class)
                .optional()
                .map(since -> Duration.between(since, now))
                .orElse(Duration.ZERO);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder(
                        "clientele.refresh.overdue",
                        this,
                        TimeUnit.MILLISECONDS,
                        asked -> asked.oldest().toMillis())
                .description("Since when the segment that waits longest for its schedule should have been formed")
                .register(registry);
    }
}
