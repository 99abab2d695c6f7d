package io.clientele.api.segment.overlap;

import io.clientele.api.database.AsOf;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.Sheet;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.overlap.matrix.KnownCounts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/**
 * The members of some segments laid over each other. Each part is worked out when it is first asked for: the matrix by dense
 * sets, combinations by one pass over the clients' masks, money by one that takes the sale columns along.
 */
public final class SegmentOverlap {

    /** A combination of segments that has clients, and how many: of exactly these segments, or of at least these. */
    record Combination(long mask, boolean exclusive, int clients) {}

    private static final Comparator<Combination> LARGEST_FIRST = Comparator.<Combination>comparingInt(
                    combination -> -combination.clients())
            .thenComparingLong(Combination::mask);

    private final List<Segment> segments;
    private final List<RoaringBitmap> members;
    private final RoaringBitmap universe;
    private final Period period;
    private final OverlapSales sales;
    private final AsOf asOf;
    private final boolean partial;
    private final KnownCounts known;
    private int @Nullable [][] counts;

    /**
     * @param members as far as the caller may see them, in the order of the segments; so is the universe
     * @param known keeps the matrix for others who ask
     */
    SegmentOverlap(
            List<Segment> segments,
            List<RoaringBitmap> members,
            RoaringBitmap universe,
            Period period,
            Sheet sheet,
            AsOf asOf,
            boolean partial,
            KnownCounts known) {
        this.segments = List.copyOf(segments);
        this.members = List.copyOf(members);
        this.universe = universe;
        this.period = period;
        this.sales = new OverlapSales(this.members, sheet, period);
        this.asOf = asOf;
        this.partial = partial;
        this.known = known;
    }

    /** The segments laid over each other. */
    public List<Segment> chosen() {
        return segments;
    }

    /** Shared clients of each two; on the diagonal a segment's own. */
    public int[][] getCounts() {
        var here = counts;
        if (here == null) {
            here = partial ? KnownCounts.counted(members) : known.of(members);
            counts = here;
        }
        return here;
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
        return sales.within(a, b);
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
        var counted = CombinationPass.of(members, List.of()).all();
        return (exclusive ? exclusive(counted) : inclusive(Combinations.inclusive(counted, segments.size())))
                .sorted(LARGEST_FIRST)
                .limit(most)
                .toList();
    }

    private static Stream<Combination> exclusive(Map<Long, Tally> counted) {
        return counted.entrySet().stream()
                .map(entry -> new Combination(entry.getKey(), true, entry.getValue().clients));
    }

    private static Stream<Combination> inclusive(@Nullable Tally[] counted) {
        return IntStream.range(1, counted.length)
                .boxed()
                .flatMap(mask ->
                        Optional.ofNullable(counted[mask])
                                .map(tally -> new Combination(mask, false, tally.clients))
                                .stream());
    }

    /** What the clients of one of the combinations bought. */
    Tally bought(Combination combination) {
        return sales.of(combination);
    }

    /** The clients of one of the combinations. */
    RoaringBitmap clients(Combination combination) {
        return Combinations.clients(members, combination.mask(), combination.exclusive());
    }

    private Problem tooMany(int limit) {
        return new Problem(
                "TOO_MANY_SEGMENTS",
                "This is answered for at most %d segments at once; %d were named.".formatted(limit, segments.size()));
    }
}
