package io.clientele.api.segment.refresh;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Warns in health and readiness when schedules lag. It never takes a node out of service: what it serves is the last good version
 * of everything, and every node would go at once. Whether the database is there is told by another.
 */
@Component("refreshSchedules")
class ScheduleHealth implements HealthIndicator {

    /** No status of the framework's, so that it changes neither the whole status nor the HTTP code. */
    static final Status WARNING = new Status("WARNING", "Segments wait for their schedules");

    private final OverdueRefreshes overdue;
    private final Duration patience;

    ScheduleHealth(OverdueRefreshes overdue, @Value("${clientele.refresh.warn-after:15m}") Duration patience) {
        this.overdue = overdue;
        this.patience = patience;
    }

    @Override
    public Health health() {
        try {
            var oldest = overdue.oldest();
            return Health.status(oldest.compareTo(patience) > 0 ? WARNING : Status.UP)
                    .withDetail("oldestOverdueSeconds", oldest.toSeconds())
                    .withDetail("warnAfterSeconds", patience.toSeconds())
                    .build();
        } catch (DataAccessException | TransactionException unreachable) {
            return Health.unknown().build();
        }
    }
}
