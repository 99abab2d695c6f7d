package io.clientele.api.segment.membership.history;

import io.clientele.api.firm.Period;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.InForce;
import io.clientele.api.segment.membership.version.Versions;
import java.time.LocalDate;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** How segments' memberships went, by their published versions, in the snapshot of this thread and never masked. */
@Component
public class Courses {

    private final Versions versions;
    private final InForce inForce;
    private final Steps steps;

    Courses(Versions versions, InForce inForce, Steps steps) {
        this.versions = versions;
        this.inForce = inForce;
        this.steps = steps;
    }

    /** Over the days of a period; before the first version nobody is in. */
    public Course over(Segment segment, Period period) {
        var number = segment.number();
        return new Course(
                before(number, period.from()),
                steps.within(number, period).stream()
                        .map(step -> new Course.Movement(step.businessDate(), step.entered(), step.left()))
                        .toList());
    }

    private RoaringBitmap before(int segment, LocalDate day) {
        return day.equals(Period.EARLIEST)
                ? new RoaringBitmap()
                : inForce.version(segment, day.minusDays(1))
                        .map(version -> versions.members(segment, version.number()))
                        .orElseGet(RoaringBitmap::new);
    }
}
