package io.clientele.api.segment.overlap;

import io.clientele.api.database.AsOf;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.Sheet;
import io.clientele.api.segment.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/**
 * The members of some segments laid over each other. Each part is worked out when it is first asked for: the matrix by dense
 * sets, money and combinations by one pass over the clients' masks and the sale columns.
 */
public final class SegmentOverlap {

    /** A combination of segments, and what falls to it. */
    record Combination(long mask, Tally tally) {}

    private static final Comparator<Combination> LARGEST_FIRST = Comparator.<Combination>comparingInt(
                    combination -> -combination.tally().clients)
            .thenComparingLong(Combination::mask);

    private final List<Segment> segments;
    private final List<RoaringBitmap> members;
    private final RoaringBitmap universe;
    private final Period period;
    private final Sheet sheet;
    private final AsOf asOf;
    private final boolean partial;
    private int @Nullable [][] counts;
    private @Nullable Signatures signatures;
    private @Nullable ClientTotals totals;

    /** @param members as far as the caller may see them, in the order of the segments; so is the universe */
    SegmentOverlap(
            List<Segment> segments,
            List<RoaringBitmap> members,
            RoaringBitmap universe,
            Period period,
            Sheet sheet,
            AsOf asOf,
            boolean partial) {
        this.segments = List.copyOf(segments);
        this.members = List.copyOf(members);
        this.universe = universe;
        this.period = period;
        this.sheet = sheet;
        this.asOf = asOf;
        this.partial = partial;
    }

    /** The segments laid over each other. */
    public List<Segment> chosen() {
        return segments;
    }

    /** Shared clients of each two; on the diagonal a segment's own. */
    public int[][] getCounts() {
        var known = counts;
        if (known == null) {
            known = DenseSets.of(members).shared();
            counts = known;
        }
        return known;
    }

    public int getUniverse() {
        return universe.getCardinality();
    }

    /** Clients in any of the segments, nobody counted twice. */
    public int getDistinct() {
        return any().getCardinality();
    }

    public Period getPeriod() {
        return period;
    }

    public AsOf getAsOf() {
        return asOf;
    }

    public boolean isPartial() {
        return partial;
    }

    /** How alike two of the segments are, by their places. */
    public Measures measures(int a, int b) {
        var shared = getCounts();
        return new Measures(shared[a][a], shared[b][b], shared[a][b], getUniverse());
    }

    /** What the clients in both of two segments bought, whatever else they are in. */
    Tally within(int a, int b) {
        return segments.size() <= Signatures.LIMIT ? signatures().within(1L << a | 1L << b) : totals().of(both(a, b));
    }

    /** The clients in both of two segments. */
    RoaringBitmap both(int a, int b) {
        return RoaringBitmap.and(members.get(a), members.get(b));
    }

    /** The clients in any of the segments. */
    RoaringBitmap any() {
        return FastAggregation.or(members.iterator());
    }

    /** The combinations that have clients, the largest first, at most so many. */
    List<Combination> combinations(boolean exclusive, int most) {
        if (segments.size() > Combinations.LIMIT) {
            throw tooMany(Combinations.LIMIT);
        }
        return (exclusive ? exclusive() : inclusive())
                .sorted(LARGEST_FIRST)
                .limit(most)
                .toList();
    }

    private Stream<Combination> exclusive() {
        return signatures().exclusive().entrySet().stream()
                .map(entry -> new Combination(entry.getKey(), entry.getValue()));
    }

    private Stream<Combination> inclusive() {
        var tallies = Combinations.inclusive(signatures().exclusive(), segments.size());
        return IntStream.range(1, tallies.length)
                .boxed()
                .flatMap(
                        mask -> Optional.ofNullable(tallies[mask]).map(tally -> new Combination(mask, tally)).stream());
    }

    /** The clients of exactly the segments of a mask, or of at least those. */
    RoaringBitmap clients(long mask, boolean exclusive) {
        if (exclusive) {
            return signatures().exactly(mask);
        }
        var chosen = new ArrayList<RoaringBitmap>();
        for (var bit = 0; bit < members.size(); bit++) {
            if ((mask >>> bit & 1) == 1) {
                chosen.add(members.get(bit));
            }
        }
        return FastAggregation.and(chosen.iterator());
    }

    private ClientTotals totals() {
        var known = totals;
        if (known == null) {
            known = new ClientTotals(sheet, period);
            totals = known;
        }
        return known;
    }

    private Signatures signatures() {
        var known = signatures;
        if (known == null) {
            if (segments.size() > Signatures.LIMIT) {
                throw tooMany(Signatures.LIMIT);
            }
            known = new Signatures(members);
            sheet.months(period).parallelStream().map(sold(known)).forEachOrdered(known::addAll);
            signatures = known;
        }
        return known;
    }

    private static Function<Sheet.Slice, Tallies> sold(Signatures known) {
        return slice -> {
            var sold = new Tallies();
            var month = slice.month();
            for (var document = 0; document < month.size(); document++) {
                if (slice.holds(document)) {
                    var mask = known.mask(month.client(document));
                    sold.addSale(mask, month.amount(document), month.margin(document), !month.isReturn(document));
                }
            }
            return sold;
        };
    }

    private Problem tooMany(int limit) {
        return new Problem(
                "TOO_MANY_SEGMENTS",
                "This is answered for at most %d segments at once; %d were named.".formatted(limit, segments.size()));
    }
}
