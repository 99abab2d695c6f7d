package io.clientele.api.segment.health;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.Membership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds segments with nearly the same members; all of them are laid over each other once for each state of the data. */
@Component
class Twins {

    /** Percent of whom either holds that both hold; more makes twins of them. */
    private static final int ALIKE = 95;

    private static final int STATES = 4;

    private record State(String dataVersion, LocalDate businessDate) {}

    private record Held(Segment segment, RoaringBitmap members, int size) {}

    private record Twin(Segment segment, Share share) {}

    private final Segments segments;
    private final Membership membership;
    private final Snapshots snapshots;
    private final Cache<State, Map<Integer, List<SegmentWarning>>> known =
            Caffeine.newBuilder().maximumSize(STATES).build();

    Twins(Segments segments, Membership membership, Snapshots snapshots) {
        this.segments = segments;
        this.membership = membership;
        this.snapshots = snapshots;
    }

    /** The warnings of a segment, in the snapshot of this thread: one for each of its twins, most alike first. */
    List<SegmentWarning> of(Segment segment) {
        var asOf = snapshots.current();
        return known.get(new State(asOf.dataVersion(), asOf.businessDate()), _ -> all())
                .getOrDefault(segment.number(), List.of());
    }

    private Map<Integer, List<SegmentWarning>> all() {
        var found = new HashMap<Integer, List<Twin>>();
        var held = segments.inOrderOfPriority().stream()
                .flatMap(this::held)
                .sorted(Comparator.comparing(Held::size))
                .toList();
        for (var at = 0; at < held.size(); at++) {
            compare(held.get(at), held.subList(at + 1, held.size()), found);
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> warnings(entry.getValue())));
    }

    private static List<SegmentWarning> warnings(List<Twin> twins) {
        return twins.stream()
                .sorted(Comparator.comparing((Twin twin) -> twin.share().percent())
                        .reversed()
                        .thenComparing(twin -> twin.segment().number()))
                .map(twin -> SegmentWarning.duplicate(twin.segment(), twin.share()))
                .toList();
    }

    /** Nothing of who is in nobody knows, and of who is empty. */
    private Stream<Held> held(Segment segment) {
        try {
            var members = membership.current(segment);
            return members.isEmpty() ? Stream.empty() : Stream.of(new Held(segment, members, members.getCardinality()));
        } catch (Problem unanswerable) {
            return Stream.empty();
        }
    }

    /** The larger ones come in order of size: from one that is too large on, none can be alike. */
    private static void compare(Held one, List<Held> larger, Map<Integer, List<Twin>> found) {
        for (var other : larger) {
            if (!new Share(one.size(), other.size()).isAbove(ALIKE)) {
                return;
            }
            var both = RoaringBitmap.andCardinality(one.members(), other.members());
            var share = new Share(both, one.size() + other.size() - both);
            if (share.isAbove(ALIKE)) {
                add(found, one.segment(), other.segment(), share);
                add(found, other.segment(), one.segment(), share);
            }
        }
    }

    private static void add(Map<Integer, List<Twin>> found, Segment segment, Segment twin, Share share) {
        found.computeIfAbsent(segment.number(), _ -> new ArrayList<>()).add(new Twin(twin, share));
    }
}
