package io.clientele.api.segment.definition;

import io.clientele.api.firm.NameKey;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Importance;
import io.clientele.api.segment.Segment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a segment that a caller sets.
 *
 * @param rule as stored
 */
record Definition(
        String name,
        @Nullable String description,
        Forming forming,
        @Nullable String rule,
        Importance importance,
        int priority,
        boolean includeInactive,
        @Nullable String cron,
        @Nullable String zone,
        @Nullable FamilyPlace family) {

    static Definition of(Segment segment) {
        return new Definition(
                segment.name(),
                segment.description(),
                segment.forming(),
                segment.rule(),
                segment.importance(),
                segment.priority(),
                segment.includeInactive(),
                segment.cron(),
                segment.zone(),
                segment.familyId() == null ? null : new FamilyPlace(segment.familyId(), segment.familyValue()));
    }

    /** The same for a segment of no family. */
    Definition alone() {
        return new Definition(
                name, description, forming, rule, importance, priority, includeInactive, cron, zone, null);
    }

    /** A new segment so defined. */
    Segment made(String createdBy, Instant now) {
        return segment(null, createdBy, now, now, null);
    }

    /** A segment when it is defined so instead. */
    Segment instead(Segment before, Instant now) {
        return segment(before.id(), before.createdBy(), before.createdAt(), now, before.version());
    }

    private Segment segment(
            @Nullable Integer id, String createdBy, Instant createdAt, Instant now, @Nullable Long version) {
        return new Segment(
                id,
                name,
                NameKey.of(name),
                description,
                forming,
                rule,
                importance,
                priority,
                includeInactive,
                cron,
                zone,
                Definitions.next(cron, zone, now),
                family == null ? null : family.family(),
                family == null ? null : family.value(),
                createdBy,
                createdAt,
                now,
                version);
    }
}
