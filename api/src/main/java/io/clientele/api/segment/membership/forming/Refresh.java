package io.clientele.api.segment.membership.forming;

import io.clientele.api.access.Caller;
import io.clientele.api.database.Change;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.membership.Pins;
import io.clientele.api.segment.membership.Publications;
import io.clientele.api.segment.membership.Publications.Draft;
import io.clientele.api.segment.membership.forming.Computing.Computed;
import io.clientele.api.segment.membership.version.Cause;
import io.clientele.api.segment.membership.version.Version;
import io.clientele.api.segment.membership.version.Versions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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

    private final Versions versions;
    private final Publications publications;
    private final Pins pins;
    private final Computing computing;
    private final RefreshLog log;
    private final Changes changes;
    private final BusinessCalendar calendar;

    Refresh(
            Versions versions,
            Publications publications,
            Pins pins,
            Computing computing,
            RefreshLog log,
            Changes changes,
            BusinessCalendar calendar) {
        this.versions = versions;
        this.publications = publications;
        this.pins = pins;
        this.computing = computing;
        this.log = log;
        this.changes = changes;
        this.calendar = calendar;
    }

    /** Forms a segment as {@link #form(int, Occasion)} does, to its end. */
    public Formed form(int segment, FormMode mode, Cause cause, @Nullable Caller caller) {
        return form(segment, new Occasion(mode, cause, caller, Stop.NEVER));
    }

    /**
     * Forms a segment from its rule; a failure is written down, leaves the last version in force, and is thrown on.
     *
     * @throws Problem {@code NO_RULE} for a list without a rule, {@code SUPERSEDED} when the definition changed meanwhile,
     *     {@code NOT_FOUND} when there is no such segment, {@code SEGMENT_IN_FAMILY} for one that is formed with its family, or
     *     what its rule is refused for
     */
    public Formed form(int segment, Occasion occasion) {
        return form(
                        List.of(segment),
                        occasion,
                        one -> refuseInFamily(one.segment().familyId()))
                .getFirst();
    }

    /**
     * Forms several segments from their rules on one state of the data and publishes all of them at once, or none: a family's
     * segments never overlap and always sum to the whole.
     *
     * @throws Problem as {@link #form(int, Occasion)} does
     */
    public List<Formed> formTogether(List<Integer> together, Occasion occasion) {
        return form(together, occasion, one -> {});
    }

    private List<Formed> form(List<Integer> together, Occasion occasion, Consumer<Computed> refusal) {
        var started = calendar.now();
        try {
            var computed = computing.of(together, started, occasion.stop());
            computed.forEach(refusal);
            occasion.stop().check();
            var published = changes.write(
                    Room.MEMBERSHIP,
                    change -> computed.stream()
                            .map(one -> publish(one, occasion, change))
                            .toList());
            return IntStream.range(0, together.size())
                    .mapToObj(at -> told(together.get(at), started, occasion.cause(), published.get(at)))
                    .toList();
        } catch (RuntimeException failure) {
            occasion.stop().check();
            together.forEach(segment -> log.failed(segment, started, occasion.cause(), failure));
            throw failure;
        }
    }

    private Formed told(int segment, Instant started, Cause cause, Optional<Version> published) {
        log.succeeded(segment, started, cause, published);
        return published
                .map(Formed::as)
                .orElseGet(() -> Formed.unchanged(
                        segment, versions.latest(segment).map(Version::number).orElse(0)));
    }

    /** Publishes what a segment that is being made comes to by its rule, in the transaction of who makes it. */
    public void first(Computed computed, Caller caller) {
        var occasion = Occasion.button(FormMode.KEEP, caller, Stop.NEVER);
        var published = changes.write(Room.MEMBERSHIP, change -> publish(computed, occasion, change));
        log.succeeded(computed.segment().number(), computed.startedAt(), occasion.cause(), published);
    }

    /**
     * Publishes what a DYNAMIC segment comes to now, unless its last version says the same; what changes nothing leaves no trace.
     *
     * @throws Problem as {@link #form}
     */
    void record(int segment) {
        var started = calendar.now();
        var computed = computing.of(List.of(segment), started, Stop.NEVER).getFirst();
        var recording = new Occasion(FormMode.KEEP, Cause.RECORDER, null, Stop.NEVER);
        var published = changes.write(Room.MEMBERSHIP, change -> publish(computed, recording, change));
        if (published.isPresent()) {
            log.succeeded(segment, started, Cause.RECORDER, published);
        }
    }

    private static void refuseInFamily(@Nullable Integer family) {
        if (family != null) {
            throw new Problem(
                    "SEGMENT_IN_FAMILY", "The segment is one of a family: its members come with those of the others.");
        }
    }

    private Optional<Version> publish(Computed computed, Occasion occasion, Change change) {
        var held = publications.hold(computed.segment().number());
        if (!Objects.equals(held.version(), computed.segment().version())) {
            throw new Problem(
                    "SUPERSEDED", "«%s» was changed while it was formed; form it again.".formatted(held.name()));
        }
        var members = RoaringBitmap.and(members(computed, occasion, change), computed.universe());
        return publications.add(
                new Draft(
                        held.id(),
                        held.rule(),
                        members,
                        computed.asOf(),
                        computed.startedAt(),
                        occasion.cause(),
                        occasion.caller()),
                change);
    }

    private RoaringBitmap members(Computed computed, Occasion occasion, Change change) {
        var segment = computed.segment().number();
        return switch (occasion.mode()) {
            case KEEP -> pins.of(segment).applied(computed.ofRule());
            case ADD ->
                RoaringBitmap.or(
                        publications.members(versions.latest(segment)),
                        pins.of(segment).applied(computed.ofRule()));
            case REPLACE -> {
                free(segment, Objects.requireNonNull(occasion.caller(), "the schedule keeps pins"), change);
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
