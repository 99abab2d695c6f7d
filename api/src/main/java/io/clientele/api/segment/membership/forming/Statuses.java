package io.clientele.api.segment.membership.forming;

import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.InForce;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.membership.version.Version;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far segments' memberships can be relied on. */
@Component
public class Statuses {

    /** Whether a membership can be relied on. */
    public enum SegmentStatus {
        CURRENT,
        STALE,
        NEVER_FORMED,
        FAILED
    }

    /** @param error why the last refresh failed; null when it did not */
    public record Standing(SegmentStatus status, @Nullable String error) {}

    private final InForce inForce;
    private final RefreshLog log;
    private final Membership membership;

    Statuses(InForce inForce, RefreshLog log, Membership membership) {
        this.inForce = inForce;
        this.log = log;
        this.membership = membership;
    }

    /** In the snapshot of this thread. */
    public Map<Segment, Standing> of(List<Segment> segments) {
        var numbers = segments.stream().map(Segment::number).toList();
        var newest = inForce.versions(segments);
        Map<Integer, RefreshLog.Entry> refreshes =
                log.of(numbers).stream().collect(Collectors.toMap(RefreshLog.Entry::segmentId, Function.identity()));
        return segments.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        segment -> standing(segment, newest.get(segment.number()), refreshes.get(segment.number()))));
    }

    private Standing standing(Segment segment, @Nullable Version newest, RefreshLog.@Nullable Entry refresh) {
        var error = refresh == null ? null : refresh.error();
        if (segment.forming() == Forming.DYNAMIC) {
            var answered = membership.unanswered(segment).isEmpty();
            return new Standing(answered ? SegmentStatus.CURRENT : SegmentStatus.FAILED, error);
        }
        return new Standing(error == null ? published(segment, newest) : SegmentStatus.FAILED, error);
    }

    private static SegmentStatus published(Segment segment, @Nullable Version newest) {
        if (newest == null) {
            return segment.rule() == null ? SegmentStatus.CURRENT : SegmentStatus.NEVER_FORMED;
        }
        return Objects.equals(newest.rule(), segment.rule()) ? SegmentStatus.CURRENT : SegmentStatus.STALE;
    }
}
