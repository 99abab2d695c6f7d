package io.clientele.api.analysis.dynamics;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.Sheet;
import io.clientele.api.segment.membership.history.Course;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Walks through a segment's course step by step. */
final class CourseSteps {

    private static final int LOST_MONTHS = 12;

    private final @Nullable LocalDate since;
    private final Sheet sheet;
    private final @Nullable RoaringBitmap visible;
    private final Deque<Course.Movement> ahead;
    private RoaringBitmap members;

    /**
     * @param since the day of the segment's first version; null while it has none
     * @param visible the clients of a caller who sees only some; null for one who sees all
     */
    CourseSteps(Course course, @Nullable LocalDate since, Sheet sheet, @Nullable RoaringBitmap visible) {
        this.since = since;
        this.sheet = sheet;
        this.visible = visible;
        this.ahead = new ArrayDeque<>(course.movements());
        this.members = course.atStart();
    }

    /** Steps follow each other; the first begins with the course. */
    List<SegmentStep> of(List<Period> steps) {
        return steps.stream().map(this::step).toList();
    }

    private SegmentStep step(Period period) {
        var before = members;
        members = after(period);
        var entered = seen(RoaringBitmap.andNot(members, before));
        var left = seen(RoaringBitmap.andNot(before, members));
        return new SegmentStep(
                period,
                since != null && since.isBefore(period.to()),
                seen(before).getCardinality(),
                entered.getCardinality(),
                left.getCardinality(),
                seen(members).getCardinality(),
                Bought.revenue(sheet, period, entered),
                Bought.revenue(sheet, yearUpTo(period), left));
    }

    private RoaringBitmap after(Period period) {
        var now = members.clone();
        while (!ahead.isEmpty() && ahead.getFirst().day().isBefore(period.to())) {
            var movement = ahead.removeFirst();
            now.andNot(movement.left());
            now.or(movement.entered());
        }
        return now;
    }

    private RoaringBitmap seen(RoaringBitmap clients) {
        return visible == null ? clients : RoaringBitmap.and(clients, visible);
    }

    private static Period yearUpTo(Period step) {
        return new Period(step.to().minusMonths(LOST_MONTHS), step.to());
    }
}
