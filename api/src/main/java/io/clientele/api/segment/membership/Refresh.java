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
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes versions of memberships: computed aside on one state of the data, then published in one short transaction that holds the
 * segment's row, takes the pins of that moment, and gives up when the definition changed meanwhile.
 */
@Component
public class Refresh {

    private record Computed(Segment segment, RoaringBitmap ofRule, AsOf asOf, Instant startedAt) {}

    private final Segments segments;
    private final Versions versions;
    private final Pins pins;
    private final Evaluation evaluation;
    private final RefreshLog log;
    private final Snapshots snapshots;
    private final Changes changes;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    Refresh(
            Segments segments,
            Versions versions,
            Pins pins,
            Evaluation evaluation,
            RefreshLog log,
            Snapshots snapshots,
            Changes changes,
            JdbcClient jdbc,
            BusinessCalendar calendar) {
        this.segments = segments;
        this.versions = versions;
        this.pins = pins;
        this.evaluation = evaluation;
        this.log = log;
        this.snapshots = snapshots;
        this.changes = changes;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /**
     * Forms a segment from its rule; a failure is written down, leaves the last version in force, and is thrown on.
     *
     * @param caller null for the schedule
     * @throws Problem {@code NO_RULE} for a list without a rule, {@code SUPERSEDED} when the definition changed meanwhile,
     *     {@code NOT_FOUND} when there is no such segment, or what its rule is refused for
     */
    public void form(int segment, FormMode mode, Cause cause, @Nullable Caller caller) {
        var started = calendar.now();
        try {
            var computed = snapshots.read(() -> compute(segment, started));
            var published = changes.write(Room.MEMBERSHIP, change -> publish(computed, mode, cause, caller, change));
            log.succeeded(segment, started, cause, published);
        } catch (RuntimeException failure) {
            log.failed(segment, started, cause, failure);
            throw failure;
        }
    }

    /** Adds clients to a segment or removes them, by hand: a batch of pins, and for a published segment a version at once. */
    public void pin(
            int segment, Pins.Direction direction, RoaringBitmap clients, Caller caller, @Nullable String reason) {
        var asOf = snapshots.read(snapshots::current);
        changes.write(Room.MEMBERSHIP, change -> {
            var locked = lock(segment);
            pins.add(segment, direction, clients, caller, reason);
            change.touch();
            if (locked.forming() != io.clientele.api.segment.Forming.DYNAMIC) {
                var last = members(versions.latest(segment));
                var members = direction == Pins.Direction.IN
                        ? RoaringBitmap.or(last, clients)
                        : RoaringBitmap.andNot(last, clients);
                add(locked, members, asOf, calendar.now(), Cause.PINS, caller, change);
            }
            return true;
        });
    }

    private Computed compute(int segment, Instant started) {
        var defined = segments.findById(segment).orElseThrow(Refresh::notFound);
        if (defined.rule() == null) {
            throw new Problem(
                    "NO_RULE",
                    "«%s» is a list without a rule: there is nothing to form it from.".formatted(defined.name()));
        }
        return new Computed(defined, evaluation.of(defined), snapshots.current(), started);
    }

    private Optional<Version> publish(
            Computed computed, FormMode mode, Cause cause, @Nullable Caller caller, Change change) {
        var locked = lock(computed.segment().number());
        if (!Objects.equals(locked.version(), computed.segment().version())) {
            throw new Problem(
                    "SUPERSEDED", "«%s» was changed while it was formed; form it again.".formatted(locked.name()));
        }
        var members = members(computed, mode, caller);
        return add(locked, members, computed.asOf(), computed.startedAt(), cause, caller, change);
    }

    private RoaringBitmap members(Computed computed, FormMode mode, @Nullable Caller caller) {
        var segment = computed.segment().number();
        return switch (mode) {
            case KEEP -> pins.of(segment).applied(computed.ofRule());
            case ADD -> RoaringBitmap.or(members(versions.latest(segment)), computed.ofRule());
            case REPLACE -> {
                free(segment, Objects.requireNonNull(caller, "the schedule keeps pins"));
                yield computed.ofRule();
            }
        };
    }

    private void free(int segment, Caller caller) {
        var pinned = pins.of(segment);
        var all = RoaringBitmap.or(pinned.in(), pinned.out());
        if (!all.isEmpty()) {
            pins.add(segment, Pins.Direction.FREE, all, caller, null);
        }
    }

    private Optional<Version> add(
            Segment segment,
            RoaringBitmap members,
            AsOf asOf,
            Instant started,
            Cause cause,
            @Nullable Caller caller,
            Change change) {
        var previous = versions.latest(segment.number());
        var before = members(previous);
        var entered = RoaringBitmap.andNot(members, before);
        var left = RoaringBitmap.andNot(before, members);
        if (unchanged(previous, segment, entered, left)) {
            return Optional.empty();
        }
        var now = calendar.now();
        var version = new Version(
                segment.number(),
                previous.map(Version::number).orElse(0) + 1,
                segment.rule(),
                asOf.dataVersion(),
                asOf.businessDate(),
                cause,
                caller == null ? null : caller.username(),
                started,
                now,
                now.toEpochMilli() - started.toEpochMilli(),
                members.getCardinality(),
                entered.getCardinality(),
                left.getCardinality(),
                Versions.keyframeAfter(previous, asOf.businessDate()));
        versions.add(version, members, entered, left);
        change.touch();
        return Optional.of(version);
    }

    private static boolean unchanged(
            Optional<Version> previous, Segment segment, RoaringBitmap entered, RoaringBitmap left) {
        return previous.isPresent()
                && entered.isEmpty()
                && left.isEmpty()
                && Objects.equals(previous.get().rule(), segment.rule());
    }

    private RoaringBitmap members(Optional<Version> version) {
        return version.map(made -> versions.members(made.segmentId(), made.number()))
                .orElseGet(RoaringBitmap::new);
    }

    private Segment lock(int segment) {
        jdbc.sql("select id from segment where id = ? for update")
                .param(segment)
                .query(Integer.class)
                .optional();
        return segments.findById(segment).orElseThrow(Refresh::notFound);
    }

    private static Problem notFound() {
        return new Problem("NOT_FOUND", "There is no such segment.");
    }
}
