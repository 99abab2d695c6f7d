package io.clientele.api.analysis;

import io.clientele.api.access.Callers;
import io.clientele.api.analysis.counting.PeriodSales;
import io.clientele.api.analysis.counting.SalesAtTheirTime;
import io.clientele.api.analysis.counting.SalesBySegment;
import io.clientele.api.analysis.counting.SegmentSales;
import io.clientele.api.analysis.cut.CutFeeds;
import io.clientele.api.analysis.cut.SalesCut;
import io.clientele.api.analysis.placement.Placements;
import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.analysis.scope.SegmentMembers;
import io.clientele.api.client.Universe;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.history.Course;
import io.clientele.api.segment.membership.history.Courses;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers what was sold to the members of segments, as far as the caller may see them, in the snapshot of this thread. */
@Component
public class SalesQuestions {

    private static final int STEPS = 366;

    /**
     * What is asked, and what it is true of.
     *
     * @param members of each segment that the caller may see, in their order; today's where sales go by those of their day
     * @param partial whether the caller sees only some clients
     */
    public record Question(
            List<Segment> segments,
            List<RoaringBitmap> members,
            Period period,
            AsOf asOf,
            boolean partial,
            PeriodSales sales) {

        /** Over the period asked. */
        public SalesBySegment answer() {
            return sales.over(period);
        }

        /** Over another period, by the same members. */
        public SalesBySegment answer(Period other) {
            return sales.over(other);
        }

        /**
         * Over the period asked, and each step of it.
         *
         * @throws Problem {@code TOO_MANY_STEPS}
         */
        public SegmentSales.Steps steps(CalendarUnit unit) {
            if (ChronoUnit.DAYS.between(period.from(), period.to()) / unit.shortest() > STEPS) {
                throw new Problem("TOO_MANY_STEPS", "A period has at most %d steps.".formatted(STEPS));
            }
            return sales.steps(period, unit);
        }
    }

    /**
     * A part of the sales.
     *
     * @param name of what tells it apart; null where there is nothing
     */
    public record CutRow(@Nullable String name, SalesBySegment sales) {}

    private final SegmentMembers segmentMembers;
    private final Placements placements;
    private final Courses courses;
    private final CutFeeds feeds;
    private final Universe universe;
    private final VisibleClients visible;
    private final SaleColumns columns;
    private final Snapshots snapshots;
    private final Callers callers;

    SalesQuestions(
            SegmentMembers segmentMembers,
            Placements placements,
            Courses courses,
            CutFeeds feeds,
            Universe universe,
            VisibleClients visible,
            SaleColumns columns,
            Snapshots snapshots,
            Callers callers) {
        this.segmentMembers = segmentMembers;
        this.placements = placements;
        this.courses = courses;
        this.feeds = feeds;
        this.universe = universe;
        this.visible = visible;
        this.columns = columns;
        this.snapshots = snapshots;
        this.callers = callers;
    }

    /** Lays out the segments' members once for all the periods that are asked of them. */
    public Question of(List<Segment> segments, Period period, MembershipMode mode) {
        var asOf = snapshots.current();
        var mask = visible.of(callers.current());
        var members = segmentMembers.of(segments, mode).stream()
                .map(all -> mask == null ? all : RoaringBitmap.and(all, mask))
                .toList();
        var chosen = new ArrayList<SegmentSales.Segment>();
        for (var at = 0; at < segments.size(); at++) {
            chosen.add(new SegmentSales.Segment(segments.get(at).number(), members.get(at)));
        }
        var sales = new SegmentSales(columns.at(asOf), chosen, placements.of(members, universe.anonymous(), mask));
        return new Question(segments, members, period, asOf, mask != null, timed(sales, segments, mode));
    }

    /** The sales of a question told apart, those that brought most first. */
    public List<CutRow> cuts(Question question, SalesCut cut) {
        var feed = feeds.of(cut, columns.at(question.asOf()));
        return question.sales().cuts(question.period(), feed).stream()
                .map(part -> new CutRow(feed.name(part.key()), part.sales()))
                .sorted(Comparator.comparing(
                                (CutRow row) -> row.sales().company().revenue())
                        .reversed()
                        .thenComparing(CutRow::name, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private PeriodSales timed(SegmentSales sales, List<Segment> segments, MembershipMode mode) {
        return mode instanceof MembershipMode.AtSale
                ? new SalesAtTheirTime(sales, period -> courses(segments, period))
                : sales;
    }

    private List<Course> courses(List<Segment> segments, Period period) {
        var ways = courses.over(segments, period);
        return segments.stream()
                .map(segment -> Objects.requireNonNull(ways.get(segment.number())))
                .toList();
    }
}
