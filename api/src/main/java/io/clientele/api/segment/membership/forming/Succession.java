package io.clientele.api.segment.membership.forming;

import io.clientele.api.database.Change;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.membership.Pins;
import io.clientele.api.segment.membership.Publications;
import io.clientele.api.segment.membership.Publications.Draft;
import io.clientele.api.segment.membership.Publications.Held;
import io.clientele.api.segment.membership.forming.Computing.Computed;
import io.clientele.api.segment.membership.version.Version;
import io.clientele.api.segment.membership.version.Versions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Lets what was computed take the place of the versions in force, in one short transaction that holds the segments' rows and takes
 * the pins of that moment.
 */
@Component
class Succession {

    private final Publications publications;
    private final Versions versions;
    private final Pins pins;
    private final Changes changes;

    Succession(Publications publications, Versions versions, Pins pins, Changes changes) {
        this.publications = publications;
        this.versions = versions;
        this.pins = pins;
        this.changes = changes;
    }

    /**
     * Publishes all of it, or none.
     *
     * @return what became of each segment; nothing when others formed one of them from newer data meanwhile
     * @throws Problem {@code SUPERSEDED} when a definition changed meanwhile, {@code NOT_FOUND} when a segment is gone
     */
    Optional<List<Formed>> publish(List<Computed> computed, Occasion occasion) {
        return changes.write(
                Room.MEMBERSHIP,
                change -> computed.stream().anyMatch(this::comesTooLate)
                        ? Optional.empty()
                        : Optional.of(computed.stream()
                                .map(one -> publish(one, occasion, change))
                                .toList()));
    }

    /** Who is a member already is told by the last version: another one since makes the answer another. */
    private boolean comesTooLate(Computed computed) {
        var segment = computed.segment().number();
        var last = versions.latest(segment).map(Version::number).orElse(0);
        return publications
                        .formedOn(segment)
                        .filter(computed.asOf()::isOlderThan)
                        .isPresent()
                || (computed.resting() != null && !computed.resting().equals(last));
    }

    private Formed publish(Computed computed, Occasion occasion, Change change) {
        var held = held(computed);
        var draft = new Draft(
                held.id(),
                held.rule(),
                members(computed, occasion, change),
                computed.asOf(),
                computed.startedAt(),
                occasion.cause(),
                occasion.caller());
        publications.formed(held.id(), computed.asOf(), change);
        return publications
                .add(draft, change)
                .map(Formed::as)
                .orElseGet(() -> Formed.unchanged(
                        held.id(), versions.latest(held.id()).orElseThrow().number()));
    }

    private Held held(Computed computed) {
        var held = publications.hold(computed.segment().number());
        if (!Objects.equals(held.version(), computed.segment().version())) {
            throw new Problem(
                    "SUPERSEDED", "«%s» was changed while it was formed; form it again.".formatted(held.name()));
        }
        return held;
    }

    private RoaringBitmap members(Computed computed, Occasion occasion, Change change) {
        var segment = computed.segment().number();
        return switch (occasion.mode()) {
            case KEEP -> pinned(computed, new RoaringBitmap());
            case ADD -> pinned(computed, publications.members(versions.latest(segment)));
            case REPLACE -> {
                free(segment, occasion, change);
                yield RoaringBitmap.and(computed.ofRule(), computed.universe());
            }
        };
    }

    /** Who was pinned in meanwhile stays in: the data computed on may not know him yet. */
    private RoaringBitmap pinned(Computed computed, RoaringBitmap besides) {
        var effective = pins.of(computed.segment().number());
        var members = RoaringBitmap.or(besides, effective.applied(computed.ofRule()));
        members.and(computed.universe());
        members.or(RoaringBitmap.andNot(effective.in(), computed.pinned()));
        return members;
    }

    private void free(int segment, Occasion occasion, Change change) {
        var pinned = pins.of(segment);
        var all = RoaringBitmap.or(pinned.in(), pinned.out());
        if (!all.isEmpty()) {
            var caller = Objects.requireNonNull(occasion.caller(), "the schedule keeps pins");
            pins.add(segment, Pins.Direction.FREE, all, caller, null);
            change.touch();
        }
    }
}
