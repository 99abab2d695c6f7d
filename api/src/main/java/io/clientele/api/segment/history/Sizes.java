package io.clientele.api.segment.history;

import io.clientele.api.access.Callers;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.membership.history.Courses;
import io.clientele.api.segment.membership.history.Steps;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** How large a segment was over time, by its versions, as far as the caller may see its members. */
@Component
class Sizes {

    private static final int STEPS = 366;

    private final Steps steps;
    private final Courses courses;
    private final Membership membership;
    private final VisibleClients visible;
    private final Callers callers;
    private final Snapshots snapshots;

    Sizes(
            Steps steps,
            Courses courses,
            Membership membership,
            VisibleClients visible,
            Callers callers,
            Snapshots snapshots) {
        this.steps = steps;
        this.courses = courses;
        this.membership = membership;
        this.visible = visible;
        this.callers = callers;
        this.snapshots = snapshots;
    }

    /**
     * One for each step of the period that has begun.
     *
     * @throws Problem {@code TOO_MANY_STEPS}
     */
    List<SegmentSize> of(Segment segment, Period period, CalendarUnit unit) {
        return begun(period)
                .map(days -> sizes(segment, days, unit, visible.of(callers.current())))
                .orElse(List.of());
    }

    private List<SegmentSize> sizes(Segment segment, Period days, CalendarUnit unit, @Nullable RoaringBitmap mask) {
        if (ChronoUnit.DAYS.between(days.from(), days.to()) / unit.shortest() > STEPS) {
            throw new Problem("TOO_MANY_STEPS", "A period has at most %d steps.".formatted(STEPS));
        }
        var counts = steps.counts(segment.number(), days, mask);
        var since = courses.beginnings(List.of(segment)).get(segment.number());
        var size = before(segment, days, mask);
        var sizes = new ArrayList<SegmentSize>();
        for (var step : days.steps(unit)) {
            var within = counts.stream()
                    .filter(count -> step.contains(count.businessDate()))
                    .toList();
            var entered = within.stream().mapToInt(Steps.Counts::entered).sum();
            var left = within.stream().mapToInt(Steps.Counts::left).sum();
            size += entered - left;
            sizes.add(new SegmentSize(step, since != null && since.isBefore(step.to()), size, entered, left));
        }
        return sizes;
    }

    private int before(Segment segment, Period days, @Nullable RoaringBitmap mask) {
        var members = membership.on(segment, days.from().minusDays(1));
        return mask == null ? members.getCardinality() : RoaringBitmap.andCardinality(members, mask);
    }

    /** What of a period is not after today; empty when nothing is. */
    private Optional<Period> begun(Period period) {
        var tomorrow = snapshots.current().businessDate().plusDays(1);
        return period.to().isAfter(tomorrow)
                ? Optional.of(period.from()).filter(tomorrow::isAfter).map(from -> new Period(from, tomorrow))
                : Optional.of(period);
    }
}
