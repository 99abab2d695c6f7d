package io.clientele.api.segment.membership.hand;

import io.clientele.api.access.Caller;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Change;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.Pins;
import io.clientele.api.segment.membership.Pins.Direction;
import io.clientele.api.segment.membership.Pins.Effective;
import io.clientele.api.segment.membership.Publications;
import io.clientele.api.segment.membership.Publications.Draft;
import io.clientele.api.segment.membership.Publications.Held;
import io.clientele.api.segment.membership.forming.Recorder;
import io.clientele.api.segment.membership.version.Cause;
import io.clientele.api.segment.membership.version.Version;
import io.clientele.api.segment.membership.version.Versions;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Adds clients to segments and removes them by hand: each act is a batch of pins with who, when and why, and for a published
 * segment one version at once. Its rule stays that of the version before, as nothing was formed. An act that changes nothing
 * leaves no trace, so doing one twice does no harm. What a DYNAMIC segment then comes to is recorded at once.
 */
@Component
public class ByHand {

    /** A segment while its row is held. */
    private record Standing(Held held, Effective pinned, RoaringBitmap members) {

        /** Who is in as far as is known: a DYNAMIC segment's own are only those pinned. */
        RoaringBitmap known() {
            return RoaringBitmap.or(members, pinned.in());
        }
    }

    private record Batch(Direction direction, RoaringBitmap clients) {

        RoaringBitmap laidOn(RoaringBitmap members) {
            return direction == Direction.IN
                    ? RoaringBitmap.or(members, clients)
                    : RoaringBitmap.andNot(members, clients);
        }
    }

    private record Act(
            int segment, AsOf asOf, Caller caller, @Nullable String reason) {}

    private final Segments segments;
    private final Recorder recorder;
    private final Publications publications;
    private final Versions versions;
    private final Pins pins;
    private final Snapshots snapshots;
    private final Changes changes;
    private final BusinessCalendar calendar;

    ByHand(
            Segments segments,
            Recorder recorder,
            Publications publications,
            Versions versions,
            Pins pins,
            Snapshots snapshots,
            Changes changes,
            BusinessCalendar calendar) {
        this.segments = segments;
        this.recorder = recorder;
        this.publications = publications;
        this.versions = versions;
        this.pins = pins;
        this.snapshots = snapshots;
        this.changes = changes;
        this.calendar = calendar;
    }

    /**
     * Puts clients in; they stay whatever the rule says.
     *
     * @throws Problem {@code NOT_FOUND}, {@code SEGMENT_IN_FAMILY}
     */
    public void add(int segment, RoaringBitmap clients, Caller caller, @Nullable String reason) {
        pin(segment, caller, reason, standing -> List.of(new Batch(Direction.IN, clients)));
    }

    /**
     * Takes clients out; they stay out whatever the rule says.
     *
     * @throws Problem {@code NOT_FOUND}, {@code SEGMENT_IN_FAMILY}
     */
    public void remove(int segment, RoaringBitmap clients, Caller caller, @Nullable String reason) {
        pin(segment, caller, reason, standing -> List.of(new Batch(Direction.OUT, clients)));
    }

    /**
     * Makes these clients, and nobody else, the members of a MANUAL segment.
     *
     * @throws Problem {@code NOT_FOUND}, {@code SEGMENT_IN_FAMILY}, {@code REPLACE_NEEDS_MANUAL}
     */
    public void replace(int segment, RoaringBitmap clients, Caller caller, @Nullable String reason) {
        pin(segment, caller, reason, standing -> {
            refuseUnlessManual(standing.held().name(), standing.held().forming());
            var others = RoaringBitmap.andNot(standing.known(), clients);
            return List.of(new Batch(Direction.OUT, others), new Batch(Direction.IN, clients));
        });
    }

    /** Only a list that is kept by hand is replaced by hand. */
    public static void refuseUnlessManual(String name, Forming forming) {
        if (forming != Forming.MANUAL) {
            throw new Problem(
                    "REPLACE_NEEDS_MANUAL",
                    "«%s» is %s: its rule says who is in; only a MANUAL segment is replaced as a whole."
                            .formatted(name, forming));
        }
    }

    /** Puts the first clients into a segment that is being made, in the transaction of who makes it. */
    void first(int segment, RoaringBitmap clients, AsOf asOf, Caller caller) {
        pin(new Act(segment, asOf, caller, null), standing -> List.of(new Batch(Direction.IN, clients)));
    }

    private void pin(int segment, Caller caller, @Nullable String reason, Function<Standing, List<Batch>> batches) {
        pin(new Act(segment, snapshots.read(snapshots::current), caller, reason), batches);
        segments.findById(segment).ifPresent(recorder::follow);
    }

    private void pin(Act act, Function<Standing, List<Batch>> batches) {
        changes.write(Room.MEMBERSHIP, change -> {
            var held = publications.hold(act.segment());
            refuseInFamily(held);
            var last = versions.latest(act.segment());
            var standing = new Standing(held, pins.of(act.segment()), publications.members(last));
            var laid = batches.apply(standing);
            laid.forEach(batch -> add(act, batch, standing.pinned(), change));
            if (held.forming() != Forming.DYNAMIC) {
                publish(act, last.map(Version::rule).orElse(null), standing.members(), laid, change);
            }
            return true;
        });
    }

    private static void refuseInFamily(Held held) {
        if (held.familyId() != null) {
            throw new Problem(
                    "SEGMENT_IN_FAMILY", "The segment is one of a family: its members come with those of the others.");
        }
    }

    private void add(Act act, Batch batch, Effective pinned, Change change) {
        var fresh = RoaringBitmap.andNot(batch.clients(), pinned.at(batch.direction()));
        if (!fresh.isEmpty()) {
            pins.add(act.segment(), batch.direction(), fresh, act.caller(), act.reason());
            change.touch();
        }
    }

    private void publish(Act act, @Nullable String rule, RoaringBitmap before, List<Batch> laid, Change change) {
        var members = before;
        for (var batch : laid) {
            members = batch.laidOn(members);
        }
        publications.add(
                new Draft(act.segment(), rule, members, act.asOf(), calendar.now(), Cause.PINS, act.caller()), change);
    }
}
