package io.clientele.api.analysis.dynamics;

import io.clientele.api.access.Callers;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.history.Courses;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers how segments went, for the caller and in the snapshot of this thread. */
@Component
public class Dynamics {

    private static final int MOST_STEPS = 3_900;

    /** The courses of so many segments are held at once. */
    private static final int AT_ONCE = 50;

    private final Courses courses;
    private final SaleColumns columns;
    private final VisibleClients visible;
    private final Callers callers;
    private final Snapshots snapshots;

    Dynamics(Courses courses, SaleColumns columns, VisibleClients visible, Callers callers, Snapshots snapshots) {
        this.courses = courses;
        this.columns = columns;
        this.visible = visible;
        this.callers = callers;
        this.snapshots = snapshots;
    }

    /**
     * Of each segment, in the order they are given. What lies after the business date is left out.
     *
     * @throws Problem {@code TOO_MANY_STEPS} for more than 3,900 steps of all segments together
     */
    public DynamicsAnswer of(List<Segment> segments, Period period, CalendarUnit unit) {
        var asOf = snapshots.current();
        var mask = visible.of(callers.current());
        var steps = steps(period, unit, segments.size()).stream()
                .filter(step -> !step.from().isAfter(asOf.businessDate()))
                .toList();
        var told = new ArrayList<SegmentDynamics>();
        for (var from = 0; from < segments.size(); from += AT_ONCE) {
            var some = segments.subList(from, Math.min(segments.size(), from + AT_ONCE));
            told.addAll(told(some, period, steps, mask));
        }
        return new DynamicsAnswer(period, unit, told, asOf, mask != null);
    }

    /** Steps are made only once there cannot be very many: a period may be thousands of years. */
    private static List<Period> steps(Period period, CalendarUnit unit, int segments) {
        var days = ChronoUnit.DAYS.between(period.from(), period.to());
        if (days / unit.shortest() <= MOST_STEPS) {
            var steps = period.steps(unit);
            if (steps.size() * Math.max(1, segments) <= MOST_STEPS) {
                return steps;
            }
        }
        throw new Problem("TOO_MANY_STEPS", "All segments together have at most %d steps.".formatted(MOST_STEPS));
    }

    private List<SegmentDynamics> told(
            List<Segment> segments, Period period, List<Period> steps, @Nullable RoaringBitmap mask) {
        var sheet = columns.at(snapshots.current());
        var ways = courses.over(segments, period);
        var beginnings = courses.beginnings(segments);
        return segments.stream()
                .map(segment -> {
                    var course = Objects.requireNonNull(ways.get(segment.number()));
                    var since = beginnings.get(segment.number());
                    return new SegmentDynamics(segment, since, new CourseSteps(course, since, sheet, mask).of(steps));
                })
                .toList();
    }
}
