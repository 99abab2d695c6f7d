package io.clientele.api.segment.membership.hand;

import io.clientele.api.access.Caller;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.definition.Definitions;
import io.clientele.api.segment.definition.Faulty;
import io.clientele.api.segment.membership.forming.Computing;
import io.clientele.api.segment.membership.forming.Computing.Computed;
import io.clientele.api.segment.membership.forming.Recorder;
import io.clientele.api.segment.membership.forming.Refresh;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Makes a segment together with its first members: who satisfies its rule is found out aside, then all of it is written in one
 * transaction, or nothing. Sees to its members when it is changed.
 */
@Component
public class Founding {

    /**
     * A segment that is wanted.
     *
     * @param fields as of the input {@code SegmentCreateInput}
     * @param members of a MANUAL segment, besides those of its rule
     */
    public record Wanted(
            Map<String, Object> fields, @Nullable RoaringBitmap members) {}

    /**
     * What is known of a segment before it is made.
     *
     * @param computed who is in by its rule; null for one that is not formed
     */
    private record Known(Wanted wanted, AsOf asOf, @Nullable Computed computed) {}

    private final Definitions definitions;
    private final Computing computing;
    private final Refresh refresh;
    private final ByHand byHand;
    private final Recorder recorder;
    private final Snapshots snapshots;
    private final Changes changes;
    private final BusinessCalendar calendar;

    Founding(
            Definitions definitions,
            Computing computing,
            Refresh refresh,
            ByHand byHand,
            Recorder recorder,
            Snapshots snapshots,
            Changes changes,
            BusinessCalendar calendar) {
        this.definitions = definitions;
        this.computing = computing;
        this.refresh = refresh;
        this.byHand = byHand;
        this.recorder = recorder;
        this.snapshots = snapshots;
        this.changes = changes;
        this.calendar = calendar;
    }

    /** Makes a segment with the members that its rule gives it, if it has one. */
    public Segment found(Map<String, Object> fields, Caller caller) {
        return found(fields, null, caller);
    }

    /** The same, with members besides. */
    public Segment found(Map<String, Object> fields, @Nullable RoaringBitmap members, Caller caller) {
        return found(() -> new Wanted(fields, members), caller);
    }

    /**
     * Makes a segment, pins the members named, and forms it from its rule; a DYNAMIC one is recorded if it can be answered.
     *
     * @param wanted asked in the snapshot that the first version is of
     * @throws Faulty with all that is wrong
     */
    public Segment found(Supplier<Wanted> wanted, Caller caller) {
        var known = snapshots.read(() -> known(wanted.get(), caller));
        var made = changes.together(EnumSet.of(Room.SEGMENT, Room.MEMBERSHIP), () -> {
            var segment = definitions.create(known.wanted().fields(), caller);
            fill(segment, known, caller);
            return segment;
        });
        recorder.follow(made);
        return made;
    }

    private Known known(Wanted wanted, Caller caller) {
        if (wanted.members() != null
                && !Forming.MANUAL.name().equals(wanted.fields().get("forming"))) {
            throw new Faulty(List.of(new UserError(
                    List.of("members"), "MEMBERS_NEED_MANUAL", "Only a MANUAL segment is made with members.")));
        }
        var started = calendar.now();
        var draft = definitions.draft(wanted.fields(), caller);
        var isFormed = draft.rule() != null && draft.forming() != Forming.DYNAMIC;
        return new Known(wanted, snapshots.current(), isFormed ? computing.computed(draft, started) : null);
    }

    private void fill(Segment made, Known known, Caller caller) {
        if (known.wanted().members() != null) {
            byHand.first(made.number(), known.wanted().members(), known.asOf(), caller);
        }
        if (known.computed() != null) {
            refresh.first(List.of(known.computed().of(made)), caller);
        }
    }

    /** Changes a segment as {@link Definitions#update} does; what a DYNAMIC one then comes to is recorded. */
    public Segment change(int segment, long seen, Map<String, Object> fields, Caller caller) {
        var changed = definitions.update(segment, seen, fields, caller);
        recorder.follow(changed);
        return changed;
    }
}
