package io.clientele.api.segment.membership.forming;

import io.clientele.api.database.AsOf;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.Evaluation;
import io.clientele.api.segment.membership.InForce;
import io.clientele.api.segment.rule.text.RuleStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Works out, aside and without a lock, who is in segments by their rules, all of them on one state of the data. */
@Component
public class Computing {

    /**
     * @param segment as it was defined in that state
     * @param pinned who was pinned in by then
     * @param resting the number of the version that a rule which tells who is a member already was answered on, 0 for none; null for
     *     other rules
     */
    public record Computed(
            Segment segment,
            RoaringBitmap ofRule,
            RoaringBitmap universe,
            RoaringBitmap pinned,
            @Nullable Integer resting,
            AsOf asOf,
            Instant startedAt) {

        /**
         * The same of the segment that a draft has become.
         *
         * @throws Problem {@code SUPERSEDED} when its rule has another meaning by now
         */
        public Computed of(Segment made) {
            if (!Objects.equals(made.rule(), segment.rule())) {
                throw new Problem(
                        "SUPERSEDED",
                        "What «%s» names was changed while it was made; make it again.".formatted(made.name()));
            }
            return new Computed(made, ofRule, universe, pinned, resting, asOf, startedAt);
        }
    }

    private final Segments segments;
    private final Evaluation evaluation;
    private final InForce inForce;
    private final Snapshots snapshots;

    Computing(Segments segments, Evaluation evaluation, InForce inForce, Snapshots snapshots) {
        this.segments = segments;
        this.evaluation = evaluation;
        this.inForce = inForce;
        this.snapshots = snapshots;
    }

    /**
     * @param together asked for in that state
     * @throws Problem {@code NOT_FOUND}, {@code NO_RULE}, or what a rule is refused for
     */
    List<Computed> of(Supplier<List<Integer>> together, FormMode mode, Instant started, Stop stop) {
        return snapshots.read(() -> stop.during(
                snapshots.reading(),
                () -> together.get().stream()
                        .map(segment -> compute(segment, mode, started))
                        .toList()));
    }

    private Computed compute(int segment, FormMode mode, Instant started) {
        snapshots.checkpoint();
        var defined =
                segments.findById(segment).orElseThrow(() -> new Problem("NOT_FOUND", "There is no such segment."));
        if (defined.rule() == null) {
            throw new Problem(
                    "NO_RULE",
                    "«%s» is a list without a rule: there is nothing to form it from.".formatted(defined.name()));
        }
        return mode == FormMode.REPLACE
                ? computed(defined, evaluation.anew(defined), null, started)
                : computed(defined, started);
    }

    /** Who would be in a segment that is yet to be made, in the snapshot of this thread. */
    public Computed computed(Segment defined, Instant started) {
        return computed(defined, evaluation.of(defined), resting(defined), started);
    }

    private @Nullable Integer resting(Segment defined) {
        if (defined.id() == null
                || !RuleStore.read(Objects.requireNonNull(defined.rule())).remembers()) {
            return null;
        }
        var last = inForce.versions(List.of(defined)).get(defined.id());
        return last == null ? 0 : last.number();
    }

    private Computed computed(Segment defined, RoaringBitmap ofRule, @Nullable Integer resting, Instant started) {
        return new Computed(
                defined,
                ofRule,
                evaluation.universe(defined),
                defined.id() == null
                        ? new RoaringBitmap()
                        : inForce.pins(defined.id()).in(),
                resting,
                snapshots.current(),
                started);
    }
}
