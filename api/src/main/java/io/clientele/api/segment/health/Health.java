package io.clientele.api.segment.health;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.membership.forming.Statuses;
import io.clientele.api.segment.membership.forming.Statuses.SegmentStatus;
import io.clientele.api.segment.membership.forming.Statuses.Standing;
import io.clientele.api.segment.rule.text.RuleStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is doubtful about segments, on the whole base. What follows from the data is found once for each segment and state of the
 * data, however often it is asked.
 */
@Component
public class Health {

    private static final int MOST_KNOWN = 2_000;

    private record Key(int segment, String dataVersion, LocalDate businessDate) {}

    private final RuleWarnings rules;
    private final Twins twins;
    private final Statuses statuses;
    private final Membership membership;
    private final Snapshots snapshots;
    private final Cache<Key, List<SegmentWarning>> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    Health(RuleWarnings rules, Twins twins, Statuses statuses, Membership membership, Snapshots snapshots) {
        this.rules = rules;
        this.twins = twins;
        this.statuses = statuses;
        this.membership = membership;
        this.snapshots = snapshots;
    }

    /** The warnings of each segment, the gravest first, in the snapshot of this thread. */
    public Map<Segment, List<SegmentWarning>> of(List<Segment> segments) {
        var warnings = new HashMap<Segment, List<SegmentWarning>>();
        statuses.of(segments).forEach((segment, standing) -> warnings.put(segment, warnings(segment, standing)));
        return warnings;
    }

    private List<SegmentWarning> warnings(Segment segment, Standing standing) {
        return Stream.concat(found(segment, standing.status()).stream(), formed(standing))
                .sorted(Comparator.comparing(SegmentWarning::code))
                .toList();
    }

    private static Stream<SegmentWarning> formed(Standing standing) {
        return switch (standing.status()) {
            case CURRENT -> Stream.empty();
            case STALE -> Stream.of(SegmentWarning.of(SegmentWarningCode.STALE));
            case NEVER_FORMED -> Stream.of(SegmentWarning.of(SegmentWarningCode.NEVER_FORMED));
            case FAILED ->
                standing.error() == null ? Stream.empty() : Stream.of(SegmentWarning.refreshFailed(standing.error()));
        };
    }

    private List<SegmentWarning> found(Segment segment, SegmentStatus status) {
        var asOf = snapshots.current();
        var key = new Key(segment.number(), asOf.dataVersion(), asOf.businessDate());
        return known.get(key, _ -> find(segment, status));
    }

    private List<SegmentWarning> find(Segment segment, SegmentStatus status) {
        var found = new ArrayList<>(twins.of(segment));
        if (segment.rule() != null) {
            var rule = RuleStore.read(segment.rule());
            found.addAll(rules.unanswerable(segment, rule));
            found.addAll(rules.emptyFields(segment, rule));
            if (status != SegmentStatus.NEVER_FORMED && isEmpty(segment)) {
                found.add(SegmentWarning.of(SegmentWarningCode.MATCHES_NOBODY));
            }
        }
        return found;
    }

    private boolean isEmpty(Segment segment) {
        try {
            return membership.current(segment).isEmpty();
        } catch (Problem unanswerable) {
            return false;
        }
    }
}
