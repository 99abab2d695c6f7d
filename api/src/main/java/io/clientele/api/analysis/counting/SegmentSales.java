package io.clientele.api.analysis.counting;

import io.clientele.api.analysis.cut.CutFeed;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Sales by segments without double counting, from the columns in one pass. Every sum is exact: an amount that does not fit
 * throws {@link ArithmeticException}.
 */
public final class SegmentSales implements PeriodSales {

    private static final int MOST_CELLS = 20_000;

    /** A chosen segment; ids are unique in a list. */
    public record Segment(int id, RoaringBitmap members) {}

    /** A period as a whole and by the steps of the calendar it is made of. */
    public record Steps(SalesBySegment whole, List<SalesBySegment> steps) {}

    private record Step(Sums sums, SalesBySegment sales) {}

    private record Part(Sums sums, Memberships.Giving giving) {}

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
        this.sheet = sheet;
        this.segments = List.copyOf(segments);
        this.placement = Placement.of(segments.stream().map(Segment::members).toList(), anonymous, visible);
    }

    private SegmentSales(Sheet sheet, List<Segment> segments, Placement placement) {
        this.sheet = sheet;
        this.segments = segments;
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

    @Override
    public SalesBySegment over(Period period) {
        return answer(period, summed(period));
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
        sums.recountClients(placement);
        return answer(period, sums);
    }

    /** The clients with a name that have a document in what was summed. */
    RoaringBitmap named(Sums sums) {
        return placement.named(sums);
    }

    Map<Integer, Sums> summed(CutFeed feed, Period period) {
        var parts = new TreeMap<Integer, Part>();
        feed.each(period, (key, client, amount, vat, cost, quantity, orders) -> {
            if (placement.sees(client)) {
                var part = parts.computeIfAbsent(key, _ -> part(parts.size()));
                part.sums().startRun();
                part.sums().run(amount, vat, cost, quantity, orders);
                part.sums().endRun(client, placement.of(client), part.giving());
            }
        });
        var summed = new TreeMap<Integer, Sums>();
        parts.forEach((key, part) -> summed.put(key, part.sums()));
        return summed;
    }

    private Part part(int others) {
        if ((others + 1) * segments.size() > MOST_CELLS) {
            throw new Problem(
                    "TOO_MANY_CUTS",
                    "A cut has at most %d parts times segments; ask for fewer segments.".formatted(MOST_CELLS));
        }
        var sums = sums();
        return new Part(sums, placement.memberships().giving(sums));
    }

    Sums summed(Period period) {
        var sums = sums();
        var giving = placement.memberships().givingMany(sums);
        for (var slice : sheet.months(period)) {
            pass(slice, sums, giving);
        }
        giving.end();
        return sums;
    }

    /** Documents of one client follow each other: they are summed before they are given to its segments. */
    private void pass(Sheet.Slice slice, Sums sums, Memberships.Giving giving) {
        var month = slice.month();
        var document = 0;
        while (document < month.size()) {
            var client = month.client(document);
            var any = false;
            sums.startRun();
            while (document < month.size() && month.client(document) == client) {
                if (slice.holds(document)) {
                    any = true;
                    sums.run(month, document);
                }
                document++;
            }
            if (any && placement.sees(client)) {
                sums.endRun(client, placement.of(client), giving);
            }
        }
    }

    Sums sums() {
        return new Sums(segments.size(), placement.memberships().highest());
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
