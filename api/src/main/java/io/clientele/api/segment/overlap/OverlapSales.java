package io.clientele.api.segment.overlap;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.Sheet;
import io.clientele.api.segment.overlap.SegmentOverlap.Combination;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** What the clients of segments laid over each other bought in a period. Each part is worked out when it is first asked for. */
final class OverlapSales {

    private final List<RoaringBitmap> members;
    private final Sheet sheet;
    private final Period period;
    private @Nullable Tallies combined;
    private final Map<Integer, Tally[]> pairs = new HashMap<>();
    private @Nullable Map<Long, Tally> exclusive;
    private @Nullable Tally @Nullable [] inclusive;
    private @Nullable ClientTotals totals;

    OverlapSales(List<RoaringBitmap> members, Sheet sheet, Period period) {
        this.members = members;
        this.sheet = sheet;
        this.period = period;
    }

    /** Of the clients of a combination of at most {@link Combinations#LIMIT} segments. */
    Tally of(Combination combination) {
        var mask = combination.mask();
        return Objects.requireNonNull(combination.exclusive() ? exclusive().get(mask) : inclusive()[(int) mask]);
    }

    /** Of the clients in both of two segments, whatever else they are in. */
    Tally within(int a, int b) {
        return members.size() <= CombinationPass.LIMIT
                ? with(a)[b]
                : totals().of(RoaringBitmap.and(members.get(a), members.get(b)));
    }

    private Tally[] with(int segment) {
        return pairs.computeIfAbsent(segment, first -> combined().with(first, members.size()));
    }

    private Map<Long, Tally> exclusive() {
        var known = exclusive;
        if (known == null) {
            known = combined().all();
            exclusive = known;
        }
        return known;
    }

    private @Nullable Tally[] inclusive() {
        var known = inclusive;
        if (known == null) {
            known = Combinations.inclusive(exclusive(), members.size());
            inclusive = known;
        }
        return known;
    }

    private Tallies combined() {
        var known = combined;
        if (known == null) {
            known = CombinationPass.of(members, sheet.months(period));
            combined = known;
        }
        return known;
    }

    private ClientTotals totals() {
        var known = totals;
        if (known == null) {
            known = new ClientTotals(sheet, period);
            totals = known;
        }
        return known;
    }
}
