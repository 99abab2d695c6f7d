package io.clientele.api.segment.membership.hand;

import io.clientele.api.access.Caller;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Change;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.definition.Definitions;
import io.clientele.api.segment.membership.Pins;
import io.clientele.api.segment.membership.Publications;
import io.clientele.api.segment.membership.Publications.Draft;
import io.clientele.api.segment.membership.forming.Recorder;
import io.clientele.api.segment.membership.version.Cause;
import io.clientele.api.segment.membership.version.Versions;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes copies of segments: what they are, what was done by hand, and who is in; all of it or nothing. */
@Component
public class Copying {

    private final Definitions definitions;
    private final Publications publications;
    private final Versions versions;
    private final Pins pins;
    private final Recorder recorder;
    private final Snapshots snapshots;
    private final Changes changes;
    private final BusinessCalendar calendar;

    Copying(
            Definitions definitions,
            Publications publications,
            Versions versions,
            Pins pins,
            Recorder recorder,
            Snapshots snapshots,
            Changes changes,
            BusinessCalendar calendar) {
        this.definitions = definitions;
        this.publications = publications;
        this.versions = versions;
        this.pins = pins;
        this.recorder = recorder;
        this.snapshots = snapshots;
        this.changes = changes;
        this.calendar = calendar;
    }

    /**
     * Makes a copy, which belongs to no family. A DYNAMIC one is answered anew; another has the members that the original has, by
     * the rule they came from, since today.
     *
     * @param fields as {@link Definitions#copy} takes them
     * @throws io.clientele.api.segment.definition.Faulty with all that is wrong
     * @throws io.clientele.api.firm.Problem {@code NOT_FOUND}
     */
    public Segment copy(int original, Map<String, Object> fields, Caller caller) {
        var asOf = snapshots.read(snapshots::current);
        var copy = changes.together(EnumSet.of(Room.SEGMENT, Room.MEMBERSHIP), () -> {
            var made = definitions.copy(original, fields, caller);
            changes.write(Room.MEMBERSHIP, change -> {
                change.touch();
                pins.copy(original, made.number());
                publish(original, made, asOf, caller, change);
                return true;
            });
            return made;
        });
        recorder.follow(copy);
        return copy;
    }

    private void publish(int original, Segment copy, AsOf asOf, Caller caller, Change change) {
        var last = versions.latest(original);
        if (last.isPresent() && copy.forming() != Forming.DYNAMIC) {
            var members = publications.members(last);
            publications.add(
                    new Draft(copy.number(), last.get().rule(), members, asOf, calendar.now(), Cause.PINS, caller),
                    change);
        }
    }
}
