package io.clientele.api.segment.definition;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.database.Change;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Importance;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentDeleted;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.revision.RuleHistory;
import io.clientele.api.segment.rule.text.RuleStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Makes, changes and deletes what segments are; who is in them is another room's. */
@Component
public class Definitions {

    private static final int PRIORITY = 100;
    private static final Definition NOTHING =
            new Definition("", null, Forming.MANUAL, null, Importance.SECONDARY, PRIORITY, false, null, null, null);

    private final DefinitionCheck check;
    private final Segments segments;
    private final RuleHistory history;
    private final Changes changes;
    private final BusinessCalendar calendar;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Definitions(
            DefinitionCheck check,
            Segments segments,
            RuleHistory history,
            Changes changes,
            BusinessCalendar calendar,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.check = check;
        this.segments = segments;
        this.history = history;
        this.changes = changes;
        this.calendar = calendar;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Makes a segment.
     *
     * @param fields as of the input {@code SegmentCreateInput}
     * @throws Faulty with all that is wrong
     */
    public Segment create(Map<String, Object> fields, Caller caller) {
        return changes.write(Room.SEGMENT, change -> {
            var made = save(check.read(new SegmentInput(fields), NOTHING, null), caller, change);
            audit.record(caller, "segment.create", made.name(), made.rule());
            return made;
        });
    }

    /**
     * A segment as it would be made, without a number: for who has to find out beforehand whom it would hold.
     *
     * @throws Faulty with all that is wrong
     */
    public Segment draft(Map<String, Object> fields, Caller caller) {
        return check.read(new SegmentInput(fields), NOTHING, null).made(caller.username(), calendar.now());
    }

    /**
     * Makes a segment of its own that is defined as another one is.
     *
     * @param fields of the input {@code SegmentCreateInput}: the new name, and what else is to differ
     * @throws Faulty with all that is wrong
     * @throws Problem {@code NOT_FOUND}
     */
    public Segment copy(int number, Map<String, Object> fields, Caller caller) {
        return changes.write(Room.SEGMENT, change -> {
            var original = existing(number);
            var definition = Definition.of(original).alone();
            var made = save(check.read(new SegmentInput(fields), definition, null), caller, change);
            audit.record(caller, "segment.copy", made.name(), "of " + original.name());
            return made;
        });
    }

    private Segment save(Definition definition, Caller caller, Change change) {
        change.touch();
        var made = segments.save(definition.made(caller.username(), calendar.now()));
        history.keep(made, null, caller);
        return made;
    }

    /**
     * Changes what is given of a segment. Whether its name is free and its rule rests on no circle is found out after earlier
     * writers are done, so that two changes which are right one by one do no harm together.
     *
     * @param seen the version that the change was made on
     * @throws Faulty with all that is wrong
     * @throws Stale when there is a newer version
     * @throws Problem {@code NOT_FOUND}
     */
    public Segment update(int segment, long seen, Map<String, Object> fields, Caller caller) {
        return changes.write(Room.SEGMENT, change -> {
            var before = existing(segment);
            if (!Objects.equals(before.version(), seen)) {
                throw new Stale(before);
            }
            var definition = check.read(new SegmentInput(fields), Definition.of(before), segment);
            change.touch();
            var changed = segments.save(definition.instead(before, calendar.now()));
            history.keep(changed, before, caller);
            audit.record(caller, "segment.update", changed.name(), changed.rule());
            return changed;
        });
    }

    /**
     * Deletes a segment and, through {@link SegmentDeleted}, all that hangs on it; waits first for who is publishing its members.
     *
     * @throws Problem {@code NOT_FOUND}, {@code SEGMENT_IN_USE} naming the segments whose rules name it, {@code SEGMENT_IN_FAMILY}
     */
    public void delete(int number, Caller caller) {
        delete(number, null, caller);
    }

    /** The same for a segment of a family, which goes as a whole. */
    public void delete(int number, @Nullable Integer family, Caller caller) {
        changes.together(
                EnumSet.of(Room.SEGMENT, Room.MEMBERSHIP),
                () -> changes.write(Room.SEGMENT, change -> {
                    var segment = existing(number);
                    if (!Objects.equals(segment.familyId(), family)) {
                        throw new Problem("SEGMENT_IN_FAMILY", "The segment is one of a family; delete the family.");
                    }
                    refuseInUse(number);
                    change.touch();
                    events.publishEvent(new SegmentDeleted(number));
                    history.deleteAll(number);
                    segments.delete(segment);
                    audit.record(caller, "segment.delete", segment.name(), segment.rule());
                    return true;
                }));
    }

    private void refuseInUse(int segment) {
        var dependents = dependents(segment);
        if (!dependents.isEmpty()) {
            throw new Problem(
                    "SEGMENT_IN_USE",
                    "The rules of these segments name it: %s."
                            .formatted(dependents.stream()
                                    .map(Segment::name)
                                    .collect(Collectors.joining("», «", "«", "»"))));
        }
    }

    private Segment existing(int segment) {
        return segments.findById(segment).orElseThrow(() -> new Problem("NOT_FOUND", "There is no such segment."));
    }

    /** The segments whose rules name this one. */
    public List<Segment> dependents(int segment) {
        return segments.inOrderOfPriority().stream()
                .filter(other -> Optional.ofNullable(other.rule())
                        .map(RuleStore::read)
                        .filter(rule -> rule.dependsOn().contains(segment))
                        .isPresent())
                .toList();
    }

    /** When a schedule comes round next; null when it never does or there is none. */
    public static @Nullable Instant next(@Nullable String cron, @Nullable String zone, Instant after) {
        if (cron == null || zone == null) {
            return null;
        }
        var next = CronExpression.parse(cron).next(after.atZone(ZoneId.of(zone)));
        return next == null ? null : next.toInstant();
    }
}
