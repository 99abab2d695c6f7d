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
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers how segments went, for the caller and in the snapshot of this thread. */
@Component
public class Dynamics {

    private static final int MOST_STEPS = 3_660;

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
     * @throws Problem {@code TOO_MANY_STEPS} for more than 3,660 steps of all segments together
     */
    public DynamicsAnswer of(List<Segment> segments, Period period, CalendarUnit unit) {
        var days = ChronoUnit.DAYS.between(period.from(), period.to());
        if (days / unit.shortest() * Math.max(1, segments.size()) > MOST_STEPS) {
            throw new Problem("TOO_MANY_STEPS", "All segments together have at most %d steps.".formatted(MOST_STEPS));
        }
        var asOf = snapshots.current();
        var mask = visible.of(callers.current());
        var steps = period.steps(unit).stream()
                .filter(step -> !step.from().isAfter(asOf.businessDate()))
                .toList();
        var sheet = columns.at(asOf);
        var told = segments.stream()
                .map(segment -> new SegmentDynamics(
                        segment, new CourseSteps(courses.over(segment, period), sheet, mask).of(steps)))
                .toList();
        return new DynamicsAnswer(period, unit, told, asOf, mask != null);
    }
}
