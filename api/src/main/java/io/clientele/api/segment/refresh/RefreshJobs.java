package io.clientele.api.segment.refresh;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.access.once.Idempotency;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.job.Job;
import io.clientele.api.job.Jobs;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.forming.FormMode;
import io.clientele.api.segment.membership.forming.Statuses;
import io.clientele.api.segment.membership.forming.Statuses.SegmentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts forming in the background: of one segment, of many named, or of all that are PERIODIC. */
@Component
class RefreshJobs {

    private static final int LIMIT = 1_000;

    private final Jobs jobs;
    private final Segments segments;
    private final Statuses statuses;
    private final Snapshots snapshots;
    private final BusinessCalendar calendar;
    private final Idempotency idempotency;
    private final AuditTrail audit;

    RefreshJobs(
            Jobs jobs,
            Segments segments,
            Statuses statuses,
            Snapshots snapshots,
            BusinessCalendar calendar,
            Idempotency idempotency,
            AuditTrail audit) {
        this.jobs = jobs;
        this.segments = segments;
        this.statuses = statuses;
        this.snapshots = snapshots;
        this.calendar = calendar;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /**
     * Starts to form one segment.
     *
     * @throws Problem {@code NOT_FOUND}, {@code NO_RULE}, {@code SEGMENT_IN_FAMILY} for one that is formed with its family
     */
    Job one(int segment, FormMode mode, @Nullable String key, Caller caller) {
        var asked = named(List.of(segment)).getFirst();
        if (asked.inFamily()) {
            throw new Problem(
                    "SEGMENT_IN_FAMILY", "The segment is one of a family: its members come with those of the others.");
        }
        return start("segmentRefresh", key, List.of(asked), mode, caller);
    }

    /**
     * Starts to form many, as they stand when this is called.
     *
     * @param numbers null is all PERIODIC ones
     * @param due only those that are not current, or whose time has passed
     * @throws Problem {@code TOO_MANY}, {@code NOT_FOUND}, {@code NO_RULE}
     */
    Job many(@Nullable List<Integer> numbers, boolean due, @Nullable String key, Caller caller) {
        var asked = numbers == null ? periodic() : named(numbers);
        return start("segmentsRefresh", key, due ? due(asked) : asked, FormMode.KEEP, caller);
    }

    private Job start(String operation, @Nullable String key, List<Segment> asked, FormMode mode, Caller caller) {
        var numbers = asked.stream().map(Segment::number).toList();
        var job = idempotency.once(operation, key, () -> {
            audit.record(caller, "segment.refresh.job", operation, numbers.size() + " segments");
            return jobs.start(RefreshWork.KIND, new RefreshRequest(numbers, mode), caller);
        });
        return jobs.find(job, caller).orElseThrow();
    }

    private List<Segment> periodic() {
        return segments.inOrderOfPriority().stream()
                .filter(segment -> segment.forming() == Forming.PERIODIC && segment.rule() != null)
                .toList();
    }

    private List<Segment> named(List<Integer> numbers) {
        if (numbers.isEmpty() || numbers.size() > LIMIT) {
            throw new Problem("TOO_MANY", "Name 1 to %,d segments; %,d were named.".formatted(LIMIT, numbers.size()));
        }
        var there =
                segments.findAllById(numbers).stream().collect(Collectors.toMap(Segment::number, Function.identity()));
        return numbers.stream()
                .distinct()
                .map(number -> formable(number, there.get(number)))
                .toList();
    }

    private static Segment formable(int number, @Nullable Segment segment) {
        if (segment == null) {
            throw new Problem("NOT_FOUND", "There is no segment `%s`.".formatted(Ids.of(Segment.TYPE, number)));
        }
        if (segment.rule() == null) {
            throw new Problem(
                    "NO_RULE",
                    "«%s» is a list without a rule: there is nothing to form it from.".formatted(segment.name()));
        }
        return segment;
    }

    private List<Segment> due(List<Segment> asked) {
        var now = calendar.now();
        var standings = snapshots.read(() -> statuses.of(asked));
        return asked.stream()
                .filter(segment -> isPast(segment.nextRefreshAt(), now)
                        || Objects.requireNonNull(standings.get(segment)).status() != SegmentStatus.CURRENT)
                .toList();
    }

    private static boolean isPast(@Nullable Instant time, Instant now) {
        return time != null && !time.isAfter(now);
    }
}
