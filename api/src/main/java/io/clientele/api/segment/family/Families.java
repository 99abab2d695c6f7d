package io.clientele.api.segment.family;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.definition.Definitions;
import io.clientele.api.segment.definition.Faulty;
import io.clientele.api.segment.membership.forming.Computing;
import io.clientele.api.segment.membership.forming.Computing.Computed;
import io.clientele.api.segment.membership.forming.FormMode;
import io.clientele.api.segment.membership.forming.Formed;
import io.clientele.api.segment.membership.forming.Occasion;
import io.clientele.api.segment.membership.forming.Refresh;
import io.clientele.api.segment.membership.forming.Stop;
import io.clientele.api.segment.refresh.FamilyForming;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes, forms and deletes families; each as a whole, so that at every moment the segments of one sum to everybody. */
@Component
class Families implements FamilyForming {

    /**
     * What is known of a family before it is made.
     *
     * @param computed who is in its segments, in their order; nothing of one that is not formed
     */
    private record Known(List<String> values, List<Computed> computed) {

        List<Computed> of(List<Segment> made) {
            return IntStream.range(0, computed.size())
                    .mapToObj(at -> computed.get(at).of(made.get(at)))
                    .toList();
        }
    }

    private final SegmentFamilies families;
    private final FamilyMembers members;
    private final AxisValues values;
    private final Definitions definitions;
    private final Computing computing;
    private final Refresh refresh;
    private final Snapshots snapshots;
    private final Changes changes;
    private final BusinessCalendar calendar;
    private final AuditTrail audit;

    Families(
            SegmentFamilies families,
            FamilyMembers members,
            AxisValues values,
            Definitions definitions,
            Computing computing,
            Refresh refresh,
            Snapshots snapshots,
            Changes changes,
            BusinessCalendar calendar,
            AuditTrail audit) {
        this.families = families;
        this.members = members;
        this.values = values;
        this.definitions = definitions;
        this.computing = computing;
        this.refresh = refresh;
        this.snapshots = snapshots;
        this.changes = changes;
        this.calendar = calendar;
        this.audit = audit;
    }

    /**
     * Makes a family with a segment per value in use, formed when it is PERIODIC: who is in which is found out aside, then all of it
     * is written in one transaction, or nothing.
     *
     * @throws Faulty with all that is wrong
     */
    SegmentFamily found(FamilyDraft draft, Caller caller) {
        var known = snapshots.read(() -> known(draft, caller));
        return changes.together(EnumSet.of(Room.SEGMENT, Room.MEMBERSHIP), () -> {
            var family = save(draft, caller);
            var made = members.found(family, known.values(), caller);
            if (!known.computed().isEmpty()) {
                refresh.first(known.of(made), caller);
            }
            return family;
        });
    }

    private Known known(FamilyDraft draft, Caller caller) {
        draft.refuseTaken(families);
        var started = calendar.now();
        var inUse = draft.chosen(values.inUse(draft.axis()));
        var formed = draft.family().forming() == Forming.PERIODIC
                ? members.drafts(draft.family(), inUse, caller)
                : List.<Segment>of();
        return new Known(
                inUse,
                formed.stream().map(one -> computing.computed(one, started)).toList());
    }

    private SegmentFamily save(FamilyDraft draft, Caller caller) {
        return changes.write(Room.SEGMENT, change -> {
            draft.refuseTaken(families);
            change.touch();
            var family = families.save(draft.family());
            audit.record(caller, "segment.family.create", family.name(), family.axis());
            return family;
        });
    }

    /**
     * Forms all segments of a family together; values that came up since get segments of their own first.
     *
     * @throws Problem {@code NOT_FOUND}, or why its axis cannot be answered
     */
    void refresh(int number, Caller caller) {
        form(number, Occasion.button(FormMode.KEEP, caller, Stop.NEVER));
        audit.record(caller, "segment.family.refresh", existing(number).name(), null);
    }

    /** By its schedule in the name of who made it. */
    @Override
    public List<Formed> form(int number, Occasion occasion) {
        var family = existing(number);
        var caller = occasion.caller();
        follow(family, caller == null ? new Caller(0, family.createdBy(), Role.ADMIN, null) : caller);
        return form(family, occasion);
    }

    /**
     * Deletes a family with its segments and their history.
     *
     * @throws Problem {@code NOT_FOUND}, {@code SEGMENT_IN_USE} when a rule names one of them
     */
    void delete(int number, Caller caller) {
        changes.write(Room.SEGMENT, change -> {
            var family = existing(number);
            change.touch();
            members.of(family).forEach(member -> definitions.delete(member.number(), number, caller));
            families.delete(family);
            audit.record(caller, "segment.family.delete", family.name(), family.axis());
            return true;
        });
    }

    private void follow(SegmentFamily family, Caller caller) {
        var inUse = snapshots.read(() -> values.inUse(family.by()));
        changes.write(Room.SEGMENT, change -> {
            var grown = members.follow(family, inUse, caller);
            if (grown) {
                change.touch();
            }
            return grown;
        });
    }

    private List<Formed> form(SegmentFamily family, Occasion occasion) {
        return family.forming() == Forming.PERIODIC
                ? refresh.formTogether(
                        () -> members.of(family).stream().map(Segment::number).toList(), occasion)
                : List.of();
    }

    private SegmentFamily existing(int number) {
        return families.findById(number).orElseThrow(() -> new Problem("NOT_FOUND", "There is no such family."));
    }
}
