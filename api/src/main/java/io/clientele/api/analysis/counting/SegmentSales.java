package io.clientele.api.analysis.counting;

import io.clientele.api.analysis.cut.CutFeed;
import io.clientele.api.analysis.placement.Placement;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Sales by segments without double counting, from the columns in one pass. Every sum is exact: when amounts without their signs come
 * to 461 trillion, and so might not fit, {@link ArithmeticException} is thrown.
 */
public final class SegmentSales implements PeriodSales {

    private static final int MOST_CELLS = 20_000;

    /** Of the months of a period; each is summed by itself. */
    private static final int PARTS = 4;

    /** From so many documents a combination on they are added up by combination. */
    private static final int SHARED = 2;

    /** A chosen segment; ids are unique in a list. */
    public record Segment(int id, RoaringBitmap members) {}

    /** A period as a whole and by the steps of the calendar it is made of. */
    public record Steps(SalesBySegment whole, List<SalesBySegment> steps) {}

    private record Step(Sums sums, SalesBySegment sales) {}

    private final Sheet sheet;
    private final List<Segment> segments;
    private final Placement placement;

    /**
     * Prepares the segments for any number of periods.
     *
     * @param segments at most 300
     * @param anonymous clients whose sales count as sales without a client, whatever segment they are in
     * @param visible the clients of a caller who sees only some; null for one who sees all
     * @throws io.clientele.api.firm.Problem TOO_MANY_SEGMENTS
     */
    public SegmentSales(Sheet sheet, List<Segment> segments, RoaringBitmap anonymous, @Nullable RoaringBitmap visible) {
        this(
                sheet,
                segments,
                Placement.of(segments.stream().map(Segment::members).toList(), anonymous, visible));
    }

    /**
     * The same of segments whose members are laid out already.
     *
     * @param placement of their members, in their order
     */
    public SegmentSales(Sheet sheet, List<Segment> segments, Placement placement) {
        this.sheet = sheet;
        this.segments = List.copyOf(segments);
        this.placement = placement;
    }

    /** The same segments with other members, in the segments' order. */
    SegmentSales with(List<RoaringBitmap> members) {
        return new SegmentSales(sheet, segments, placement.with(members));
    }

    /** How many segments there are. */
    int size() {
        return segments.size();
    }

    /** In one pass over the months that have sales, several parts of them at once. */
    @Override
    public SalesBySegment over(Period period) {
        var slices = sheet.months(period);
        var length = Math.max(1, Math.ceilDiv(slices.size(), PARTS));
        var whole = sums();
        IntStream.range(0, Math.ceilDiv(slices.size(), length))
                .parallel()
                .mapToObj(part -> summed(slices.subList(part * length, Math.min(slices.size(), (part + 1) * length))))
                .forEachOrdered(whole::addAll);
        return recounted(period, whole);
    }

    /** In one pass over each step, several steps at once. */
    @Override
    public Steps steps(Period period, CalendarUnit unit) {
        var whole = sums();
        var steps = new ArrayList<SalesBySegment>();
        period.steps(unit).parallelStream().map(this::step).forEachOrdered(step -> {
            whole.addAll(step.sums());
            steps.add(step.sales());
        });
        return new Steps(recounted(period, whole), steps);
    }

    private Step step(Period period) {
        var sums = summed(period);
        return new Step(sums, answer(period, sums));
    }

    /** @throws Problem TOO_MANY_CUTS */
    @Override
    public List<Cut> cuts(Period period, CutFeed feed) {
        var cuts = new ArrayList<Cut>();
        summed(feed, period).forEach((key, sums) -> cuts.add(new Cut(key, answer(period, sums))));
        return cuts;
    }

    /** What was summed over several periods or members, each client counted once by the members here. */
    SalesBySegment recounted(Period period, Sums sums) {
        sums.recountClients(placement.memberships());
        return answer(period, sums);
    }

    /** The clients with a name who bought in what was summed. */
    RoaringBitmap named(Sums sums) {
        return placement.named(sums.buyers());
    }

    Map<Integer, Sums> summed(CutFeed feed, Period period) {
        var parts = new TreeMap<Integer, ByClient>();
        feed.each(period, (key, client, amount, vat, cost, quantity, orders) -> {
            if (placement.sees(client)) {
                parts.computeIfAbsent(key, _ -> part(parts.size())).add(client, amount, vat, cost, quantity, orders);
            }
        });
        var summed = new TreeMap<Integer, Sums>();
        parts.forEach((key, part) -> summed.put(key, part.sums()));
        return summed;
    }

    private ByClient part(int others) {
        if ((others + 1) * segments.size() > MOST_CELLS) {
            throw new Problem(
                    "TOO_MANY_CUTS",
                    "A cut has at most %d parts times segments; ask for fewer segments.".formatted(MOST_CELLS));
        }
        return new ByClient(placement, new Sums(segments.size(), 0));
    }

    Sums summed(Period period) {
        return summed(sheet.months(period));
    }

    private Sums summed(List<Sheet.Slice> slices) {
        var sums = sums();
        slices.forEach(slice -> sums.expect(slice.magnitude()));
        if (isShared(slices)) {
            var pass = new ByCombination(placement, sums);
            slices.forEach(pass::pass);
            pass.end();
        } else {
            slices.forEach(new ByClient(placement, sums)::pass);
        }
        return sums;
    }

    /** Whether several documents come to a combination; of a part of a month none may. */
    private boolean isShared(List<Sheet.Slice> slices) {
        var documents = slices.stream()
                .filter(Sheet.Slice::whole)
                .mapToInt(slice -> slice.month().size())
                .sum();
        return documents >= SHARED * placement.memberships().size();
    }

    Sums sums() {
        return new Sums(segments.size(), sheet.clientBound());
    }

    private SalesBySegment answer(Period period, Sums sums) {
        var fractions =
                new Fractions(sums, segments.stream().mapToInt(Segment::id).toArray());
        var shares = new ArrayList<SalesBySegment.Share>();
        for (var position = 0; position < segments.size(); position++) {
            shares.add(new SalesBySegment.Share(
                    segments.get(position).id(),
                    sums.gross(position),
                    sums.exclusive(position),
                    fractions.of(position)));
        }
        return new SalesBySegment(
                period,
                shares,
                sums.at(Sums.Place.SEGMENTS),
                sums.at(Sums.Place.OUTSIDE),
                placement.seesAll() ? sums.at(Sums.Place.WITHOUT_CLIENT) : null,
                sums.company());
    }
}
