package io.clientele.api.segment.membership.hand;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Change;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.definition.Definitions;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.membership.Pins;
import io.clientele.api.segment.membership.Pins.Direction;
import io.clientele.api.segment.membership.Publications;
import io.clientele.api.segment.membership.Publications.Draft;
import io.clientele.api.segment.membership.version.Cause;
import io.clientele.api.segment.membership.version.Versions;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Turns segments with a rule into lists of those who are in them now; what the rule was stays in its history. */
@Component
public class Freezing {

    /** @param answered members of a DYNAMIC segment; null for one that is published */
    private record Now(Segment segment, AsOf asOf, @Nullable RoaringBitmap answered) {}

    private final Segments segments;
    private final Definitions definitions;
    private final Membership membership;
    private final Publications publications;
    private final Versions versions;
    private final Pins pins;
    private final Snapshots snapshots;
    private final Changes changes;
    private final BusinessCalendar calendar;
    private final AuditTrail audit;

    Freezing(
            Segments segments,
            Definitions definitions,
            Membership membership,
            Publications publications,
            Versions versions,
            Pins pins,
            Snapshots snapshots,
            Changes changes,
            BusinessCalendar calendar,
            AuditTrail audit) {
        this.segments = segments;
        this.definitions = definitions;
        this.membership = membership;
        this.publications = publications;
        this.versions = versions;
        this.pins = pins;
        this.snapshots = snapshots;
        this.changes = changes;
        this.calendar = calendar;
        this.audit = audit;
    }

    /**
     * Makes a segment a MANUAL list without a rule. Its members are pinned in, so that they stay whatever rule it is given one day.
     *
     * @param seen the version that this was decided on
     * @param reason kept with the pins
     * @throws io.clientele.api.segment.definition.Stale when there is a newer version
     * @throws Problem {@code NOT_FOUND}, {@code NO_RULE}, {@code NEVER_FORMED}, {@code SEGMENT_IN_FAMILY}, or why a DYNAMIC segment
     *     that was never recorded cannot be answered
     */
    public Segment freeze(int segment, long seen, Caller caller, @Nullable String reason) {
        var now = snapshots.read(() -> now(segment));
        return changes.together(EnumSet.of(Room.SEGMENT, Room.MEMBERSHIP), () -> {
            var list = definitions.update(segment, seen, list(), caller);
            changes.write(Room.MEMBERSHIP, change -> publish(now, caller, reason, change));
            audit.record(caller, "segment.freeze", list.name(), now.segment().rule());
            return list;
        });
    }

    private Now now(int number) {
        var segment =
                segments.findById(number).orElseThrow(() -> new Problem("NOT_FOUND", "There is no such segment."));
        refuse(segment);
        return new Now(
                segment,
                snapshots.current(),
                segment.forming() == Forming.DYNAMIC ? membership.current(segment) : null);
    }

    private static void refuse(Segment segment) {
        if (segment.inFamily()) {
            throw new Problem("SEGMENT_IN_FAMILY", "The segment is one of a family; copy it, and freeze the copy.");
        }
        if (segment.rule() == null) {
            throw new Problem("NO_RULE", "«%s» is a list without a rule already.".formatted(segment.name()));
        }
    }

    private static Map<String, Object> list() {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("forming", Forming.MANUAL.name());
        fields.put("rule", null);
        fields.put("schedule", null);
        return fields;
    }

    private boolean publish(Now now, Caller caller, @Nullable String reason, Change change) {
        var segment = now.segment().number();
        publications.hold(segment);
        var pinned = pins.of(segment);
        var members = now.answered() == null ? formed(segment) : pinned.applied(now.answered());
        var fresh = RoaringBitmap.andNot(members, pinned.in());
        if (!fresh.isEmpty()) {
            pins.add(segment, Direction.IN, fresh, caller, reason);
        }
        change.touch();
        publications.add(new Draft(segment, null, members, now.asOf(), calendar.now(), Cause.PINS, caller), change);
        return true;
    }

    private RoaringBitmap formed(int segment) {
        var last = versions.latest(segment);
        if (last.isEmpty()) {
            throw new Problem("NEVER_FORMED", "Nobody was ever in the segment; form it first.");
        }
        return publications.members(last);
    }
}
