package io.clientele.api.segment.membership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.Pins.Effective;
import io.clientele.api.segment.membership.version.Version;
import io.clientele.api.segment.membership.version.Versions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which version and which pins of every segment are in force, in the snapshot of this thread: read for all segments at once, and
 * again only after somebody has published or pinned.
 */
@Component
public class InForce {

    private static final int STATES = 16;

    /** @param day by whose end the version was made; null is now */
    private record State(long memberships, @Nullable LocalDate day) {}

    private final Versions versions;
    private final Pins pins;
    private final Snapshots snapshots;
    private final Cache<State, Map<Integer, Version>> versionsKnown =
            Caffeine.newBuilder().maximumSize(STATES).build();
    private final Cache<Long, Map<Integer, Integer>> pinsKnown =
            Caffeine.newBuilder().maximumSize(STATES).build();

    InForce(Versions versions, Pins pins, Snapshots snapshots) {
        this.versions = versions;
        this.pins = pins;
        this.snapshots = snapshots;
    }

    /** The version published last; on a day the last one whose business date is not after it. */
    public Optional<Version> version(int segment, @Nullable LocalDate day) {
        return Optional.ofNullable(
                versionsKnown.get(new State(memberships(), day), this::versions).get(segment));
    }

    /** The versions published last, of those of the segments that have any. */
    public Map<Integer, Version> versions(Collection<Segment> segments) {
        var known = versionsKnown.get(new State(memberships(), null), this::versions);
        return segments.stream()
                .map(segment -> known.get(segment.number()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(Version::segmentId, Function.identity()));
    }

    /** What was pinned up to now; not to be changed by the caller. */
    public Effective pins(int segment) {
        var last = pinsKnown.get(memberships(), asked -> pins.lastBatches()).get(segment);
        return last == null ? Effective.NONE : pins.of(segment, last);
    }

    private long memberships() {
        return snapshots.current().version(Room.MEMBERSHIP);
    }

    private Map<Integer, Version> versions(State state) {
        var found = state.day() == null ? versions.latest() : versions.by(state.day());
        return found.stream().collect(Collectors.toUnmodifiableMap(Version::segmentId, Function.identity()));
    }
}
