package io.clientele.api.segment.membership.forming;

import io.clientele.api.access.Caller;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.membership.forming.Computing.Computed;
import io.clientele.api.segment.membership.version.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes versions of memberships: computed aside on one state of the data, then published in one short transaction that gives up when
 * the definition changed meanwhile. Who was overtaken by another refresh, of this node or another, computes anew, so that an older
 * state of the data never follows a newer one.
 */
@Component
public class Refresh {

    /** Whoever is overtaken so often leaves it to the others. */
    private static final int ATTEMPTS = 3;

    private final Computing computing;
    private final Succession succession;
    private final RefreshLog log;
    private final BusinessCalendar calendar;

    Refresh(Computing computing, Succession succession, RefreshLog log, BusinessCalendar calendar) {
        this.computing = computing;
        this.succession = succession;
        this.log = log;
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
                        () -> List.of(segment),
                        occasion,
                        one -> refuseInFamily(one.segment().familyId()))
                .getFirst();
    }

    /**
     * Forms several segments from their rules on one state of the data and publishes all of them at once, or none: a family's
     * segments never overlap and always sum to the whole.
     *
     * @param together asked for in that state, so that none is missed which came up just before
     * @throws Problem as {@link #form(int, Occasion)} does
     */
    public List<Formed> formTogether(Supplier<List<Integer>> together, Occasion occasion) {
        return form(together, occasion, one -> {});
    }

    private List<Formed> form(Supplier<List<Integer>> together, Occasion occasion, Consumer<Computed> refusal) {
        var started = calendar.now();
        Optional<List<Formed>> formed;
        try {
            formed = formed(together, started, occasion, refusal);
        } catch (RuntimeException failure) {
            occasion.stop().check();
            together.get().forEach(segment -> log.failed(segment, started, occasion.cause(), failure));
            throw failure;
        }
        formed.stream().flatMap(List::stream).forEach(one -> log.succeeded(one, started, occasion.cause()));
        return formed.orElseThrow(() -> new Problem("SUPERSEDED", "Others formed it from newer data meanwhile."));
    }

    /** Nothing when others were faster each time: that is no failure of the segment, whose members are newer than these. */
    private Optional<List<Formed>> formed(
            Supplier<List<Integer>> together, Instant started, Occasion occasion, Consumer<Computed> refusal) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var computed = computing.of(together, occasion.mode(), started, occasion.stop());
            computed.forEach(refusal);
            occasion.stop().check();
            var formed = succession.publish(computed, occasion);
            if (formed.isPresent()) {
                return formed;
            }
        }
        return Optional.empty();
    }

    /** Publishes what segments that are being made come to by their rules, in the transaction of who makes them. */
    public void first(List<Computed> computed, Caller caller) {
        var occasion = Occasion.button(FormMode.KEEP, caller, Stop.NEVER);
        var formed = succession.publish(computed, occasion).orElseThrow();
        for (var at = 0; at < computed.size(); at++) {
            log.succeeded(formed.get(at), computed.get(at).startedAt(), occasion.cause());
        }
    }

    /**
     * Publishes what a DYNAMIC segment comes to now, unless its last version says the same or was recorded from newer data; what
     * changes nothing leaves no trace.
     *
     * @throws Problem as {@link #form}
     */
    void record(int segment) {
        var started = calendar.now();
        var computed = computing.of(() -> List.of(segment), FormMode.KEEP, started, Stop.NEVER);
        var recording = new Occasion(FormMode.KEEP, Cause.RECORDER, null, Stop.NEVER);
        succession.publish(computed, recording).stream()
                .flatMap(List::stream)
                .filter(Formed::changed)
                .forEach(one -> log.succeeded(one, started, Cause.RECORDER));
    }

    private static void refuseInFamily(@Nullable Integer family) {
        if (family != null) {
            throw new Problem(
                    "SEGMENT_IN_FAMILY", "The segment is one of a family: its members come with those of the others.");
        }
    }
}
