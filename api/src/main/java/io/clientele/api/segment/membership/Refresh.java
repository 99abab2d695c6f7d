package io.clientele.api.segment.membership;

import io.clientele.api.access.Caller;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Change;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.Publications.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Makes versions of memberships: computed aside on one state of the data, then published in one short transaction that holds the
 * segment's row, takes the pins of that moment, and gives up when the definition changed meanwhile.
 */
@Component
public class Refresh {

    private record Computed(
            Segment segment, RoaringBitmap ofRule, RoaringBitmap universe, AsOf asOf, Instant startedAt) {}

    private final Segments segments;
    private final Versions versions;
    private final Publications publications;
    private final Pins pins;
    private final Evaluation evaluation;
    private final RefreshLog log;
    private final Snapshots snapshots;
    private final Changes changes;
    private final BusinessCalendar calendar;

    Refresh(
            Segments segments,
            Versions versions,
            Publications publications,
            Pins pins,
            Evaluation evaluation,
            RefreshLog log,
            Snapshots snapshots,
            Changes changes,
            BusinessCalendar calendar) {
        this.segments = segments;
        this.versions = versions;
        this.publications = publications;
        this.pins = pins;
        this.evaluation = evaluation;
        this.log = log;
        this.snapshots = snapshots;
        this.changes = changes;
        this.calendar = calendar;
    }

    /**
     * Forms a segment from its rule; a failure is written down, leaves the last version in force, and is thrown on.
     *
     * @param caller null for the schedule
     * @throws Problem {@code NO_RULE} for a list without a rule, {@code SUPERSEDED} when the definition changed meanwhile,
     *     {@code NOT_FOUND} when there is no such segment, {@code SEGMENT_IN_FAMILY} for one that is formed with its family, or
     *     what its rule is refused for
     */
    public void form(int segment, FormMode mode, Cause cause, @Nullable Caller caller) {
        var started = calendar.now();
        try {
            var computed = snapshots.read(() -> compute(segment, started));
            refuseInFamily(computed.segment().familyId());
            var published = changes.write(Room.MEMBERSHIP, change -> publish(computed, mode, cause, caller, change));
            log.succeeded(segment, started, cause, published);
        } catch (RuntimeException failure) {
            log.failed(segment, started, cause, failure);
            throw failure;
        }
    }

    /**
     * Forms several segments from their rules on one state of the data and publishes all of them at once, or none: a family's
     * segments never overlap and always sum to the whole.
     *
     * @param caller null for the schedule
     * @throws Problem as {@link #form} does
     */
    public void formTogether(List<Integer> together, Cause cause, @Nullable Caller caller) {
        var started = calendar.now();
        try {
            var computed = snapshots.read(() ->
                    together.stream().map(segment -> compute(segment, started)).toList());
            var published = changes.write(
                    Room.MEMBERSHIP,
                    change -> computed.stream()
                            .map(one -> publish(one, FormMode.KEEP, cause, caller, change))
                            .toList());
            IntStream.range(0, together.size())
                    .forEach(at -> log.succeeded(together.get(at), started, cause, published.get(at)));
        } catch (RuntimeException failure) {
            together.forEach(segment -> log.failed(segment, started, cause, failure));
            throw failure;
        }
    }

    /**
     * Publishes what a DYNAMIC segment comes to now, unless its last version says the same; what changes nothing leaves no trace.
     *
     * @throws Problem as {@link #form}
     */
    void record(int segment) {
        var started = calendar.now();
        var computed = snapshots.read(() -> compute(segment, started));
        var cause = Cause.RECORDER;
        var published = changes.write(Room.MEMBERSHIP, change -> publish(computed, FormMode.KEEP, cause, null, change));
        if (published.isPresent()) {
            log.succeeded(segment, started, cause, published);
        }
    }

    private static void refuseInFamily(@Nullable Integer family) {
        if (family != null) {
            throw new Problem(
                    "SEGMENT_IN_FAMILY", "The segment is one of a family: its members come with those of the others.");
        }
    }

    private Computed compute(int segment, Instant started) {
        var defined =
                segments.findById(segment).orElseThrow(() -> new Problem("NOT_FOUND", "There is no such segment."));
        if (defined.rule() == null) {
            throw new Problem(
                    "NO_RULE",
                    "«%s» is a list without a rule: there is nothing to form it from.".formatted(defined.name()));
        }
        return new Computed(
                defined, evaluation.of(defined), evaluation.universe(defined), snapshots.current(), started);
    }

    private Optional<Version> publish(
            Computed computed, FormMode mode, Cause cause, @Nullable Caller caller, Change change) {
        var held = publications.hold(computed.segment().number());
        if (!Objects.equals(held.version(), computed.segment().version())) {
            throw new Problem(
                    "SUPERSEDED", "«%s» was changed while it was formed; form it again.".formatted(held.name()));
        }
        var members = RoaringBitmap.and(members(computed, mode, caller, change), computed.universe());
        return publications.add(
                new Draft(held.id(), held.rule(), members, computed.asOf(), computed.startedAt(), cause, caller),
                change);
    }

    private RoaringBitmap members(Computed computed, FormMode mode, @Nullable Caller caller, Change change) {
        var segment = computed.segment().number();
        return switch (mode) {
            case KEEP -> pins.of(segment).applied(computed.ofRule());
            case ADD ->
                RoaringBitmap.or(
                        publications.members(versions.latest(segment)),
                        pins.of(segment).applied(computed.ofRule()));
            case REPLACE -> {
                free(segment, Objects.requireNonNull(caller, "the schedule keeps pins"), change);
                yield computed.ofRule();
            }
        };
    }

    private void free(int segment, Caller caller, Change change) {
        var pinned = pins.of(segment);
        var all = RoaringBitmap.or(pinned.in(), pinned.out());
        if (!all.isEmpty()) {
            pins.add(segment, Pins.Direction.FREE, all, caller, null);
            change.touch();
        }
    }
}
