package io.clientele.api.analysis.counting;

import io.clientele.api.analysis.cut.CutFeed;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.segment.membership.history.Course;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * Sales by the segments that clients were in when they bought. A client counts in every segment in which he bought as a member; he
 * is outside only when he never did, and divided between the segments he bought in.
 */
public final class SalesAtTheirTime implements PeriodSales {

    private static final int WHOLE = 0;

    private final SegmentSales sales;
    private final Function<Period, List<Course>> courses;

    /** @param sales whose members are of no account */
    public SalesAtTheirTime(SegmentSales sales, Function<Period, List<Course>> courses) {
        this.sales = sales;
        this.courses = courses;
    }

    /** Sums a stretch of days by the members in it; by key. */
    private interface Pass {
        Map<Integer, Sums> of(SegmentSales sales, Period stretch);
    }

    @Override
    public SalesBySegment over(Period period) {
        return whole(walk(period), period).answer(period);
    }

    @Override
    public SegmentSales.Steps steps(Period period, CalendarUnit unit) {
        var walk = walk(period);
        var all = new Gathered();
        var steps = new ArrayList<SalesBySegment>();
        for (var step : period.steps(unit)) {
            var gathered = whole(walk, step);
            all.add(gathered);
            steps.add(gathered.answer(step));
        }
        return new SegmentSales.Steps(all.answer(period), steps);
    }

    @Override
    public List<Cut> cuts(Period period, CutFeed feed) {
        var cuts = new ArrayList<Cut>();
        gathered(walk(period), period, (members, stretch) -> members.summed(feed, stretch))
                .forEach((key, gathered) -> cuts.add(new Cut(key, gathered.answer(period))));
        return cuts;
    }

    private MembersByDay walk(Period period) {
        return new MembersByDay(courses.apply(period));
    }

    private Gathered whole(MembersByDay walk, Period period) {
        return gathered(walk, period, (members, stretch) -> Map.of(WHOLE, members.summed(stretch)))
                .getOrDefault(WHOLE, new Gathered());
    }

    private Map<Integer, Gathered> gathered(MembersByDay walk, Period period, Pass pass) {
        var all = new TreeMap<Integer, Gathered>();
        walk.walk(
                period,
                (stretch, members) -> pass.of(sales.with(members), stretch)
                        .forEach((key, sums) ->
                                all.computeIfAbsent(key, _ -> new Gathered()).add(sums, members)));
        return all;
    }

    /** What was summed so far, and who bought in each segment as a member. */
    private final class Gathered {

        private final Sums sums = sales.with(List.of()).sums();
        private final List<RoaringBitmap> buyers =
                Stream.generate(RoaringBitmap::new).limit(sales.size()).toList();

        private void add(Sums stretch, List<RoaringBitmap> members) {
            sums.addAll(stretch);
            var bought = sales.named(stretch);
            for (var segment = 0; segment < members.size(); segment++) {
                buyers.get(segment).or(RoaringBitmap.and(members.get(segment), bought));
            }
        }

        private void add(Gathered other) {
            sums.addAll(other.sums);
            for (var segment = 0; segment < buyers.size(); segment++) {
                buyers.get(segment).or(other.buyers.get(segment));
            }
        }

        private SalesBySegment answer(Period period) {
            return sales.with(buyers).recounted(period, sums);
        }
    }
}
