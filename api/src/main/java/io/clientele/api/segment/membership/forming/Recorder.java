package io.clientele.api.segment.membership.forming;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.clientele.api.database.Snapshots;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.InForce;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.membership.version.Version;
import io.clientele.api.segment.membership.version.Versions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Writes down what DYNAMIC segments come to: a version of each whose members are not those of its last one. Their history is read
 * from these versions, and a rule that breaks keeps the last of them. One node at a time looks, and only when the data or the day
 * has moved since it last did; a segment that fails stops no other.
 */
@Configuration(proxyBeanMethods = false)
public class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private record Looked(String dataVersion, LocalDate businessDate) {}

    private final Segments segments;
    private final Membership membership;
    private final Versions versions;
    private final InForce inForce;
    private final Refresh refresh;
    private final Snapshots snapshots;
    private final AtomicReference<@Nullable Looked> last = new AtomicReference<>();

    Recorder(
            Segments segments,
            Membership membership,
            Versions versions,
            InForce inForce,
            Refresh refresh,
            Snapshots snapshots) {
        this.segments = segments;
        this.membership = membership;
        this.versions = versions;
        this.inForce = inForce;
        this.refresh = refresh;
        this.snapshots = snapshots;
    }

    @Bean
    RecurringTask<Void> recorderTask() {
        return Tasks.recurring("recorder", FixedDelay.of(EVERY)).execute((instance, context) -> recordMoved());
    }

    void recordMoved() {
        snapshots.read(this::moved).forEach(this::record);
    }

    /** Records a segment at once when it is DYNAMIC; its making or changing does not fail for that. */
    public void follow(Segment segment) {
        if (segment.forming() == Forming.DYNAMIC) {
            record(segment);
        }
    }

    private List<Segment> moved() {
        var asOf = snapshots.current();
        var now = new Looked(asOf.dataVersion(), asOf.businessDate());
        if (now.equals(last.getAndSet(now))) {
            return List.of();
        }
        var dynamic = segments.inOrderOfPriority().stream()
                .filter(segment -> segment.forming() == Forming.DYNAMIC)
                .toList();
        var recorded = inForce.versions(dynamic);
        return dynamic.stream()
                .filter(segment -> hasMoved(segment, recorded.get(segment.number())))
                .toList();
    }

    private boolean hasMoved(Segment segment, @Nullable Version recorded) {
        try {
            return membership.unanswered(segment).isEmpty()
                    && (recorded == null
                            || !Objects.equals(recorded.rule(), segment.rule())
                            || !membership
                                    .current(segment)
                                    .equals(versions.members(segment.number(), recorded.number())));
        } catch (RuntimeException failure) {
            tell(segment, failure);
            return false;
        }
    }

    private void record(Segment segment) {
        try {
            refresh.record(segment.number());
        } catch (RuntimeException failure) {
            tell(segment, failure);
        }
    }

    /** The next look is a whole one, so that what failed is tried again. */
    private void tell(Segment segment, RuntimeException failure) {
        last.set(null);
        LOG.warn("«{}» could not be recorded: {}", segment.name(), failure.getMessage());
    }
}
