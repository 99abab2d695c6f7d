package io.clientele.api.segment.membership.history;

import java.time.LocalDate;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * How a segment's published membership went over some days. The sets are not to be changed by who gets them.
 *
 * @param atStart who was in before the first day
 * @param movements by time
 */
public record Course(RoaringBitmap atStart, List<Movement> movements) {

    /** Who came in and who left with a version, which holds from its business date on. */
    public record Movement(LocalDate day, RoaringBitmap entered, RoaringBitmap left) {}

    public Course {
        movements = List.copyOf(movements);
    }
}
