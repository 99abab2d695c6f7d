package io.clientele.api.segment.membership.history;

import io.clientele.api.firm.Period;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.InForce;
import io.clientele.api.segment.membership.version.Span;
import io.clientele.api.segment.membership.version.Version;
import io.clientele.api.segment.membership.version.Versions;
import io.clientele.api.segment.membership.version.Walks;
import io.clientele.api.segment.membership.version.Walks.Moved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** How segments' memberships went, by their published versions, in the snapshot of this thread and never masked. */
@Component
public class Courses {

    private final Versions versions;
    private final InForce inForce;
    private final Walks walks;

    Courses(Versions versions, InForce inForce, Walks walks) {
        this.versions = versions;
        this.inForce = inForce;
        this.walks = walks;
    }

    /**
     * Over the days of a period, by number of the segment: a movement for each day that changed somebody. Before the first version
     * nobody is in, for nobody is known to be. However many segments there are, few statements are asked.
     */
    public Map<Integer, Course> over(Collection<Segment> segments, Period period) {
        var numbers = segments.stream().map(Segment::number).toList();
        var days = walks.days(numbers, period);
        var ways = new HashMap<Integer, Way>();
        before(numbers, period.from()).forEach((segment, members) -> ways.put(segment, new Way(members)));
        var spans = new ArrayList<Span>();
        days.forEach((segment, dates) -> spans.add(new Span(segment, dates.firstKey() - 1, dates.lastKey())));
        walks.through(spans, moved -> {
            var day = Objects.requireNonNull(days.get(moved.segment())).get(moved.number());
            Objects.requireNonNull(ways.get(moved.segment())).go(day, moved);
        });
        var courses = new HashMap<Integer, Course>();
        ways.forEach((segment, way) -> courses.put(segment, way.course()));
        return courses;
    }

    /** From which day on each segment's membership is known: that of its first version; of those that have none nothing. */
    public Map<Integer, LocalDate> beginnings(Collection<Segment> segments) {
        return walks.beginnings(segments.stream().map(Segment::number).toList());
    }

    private Map<Integer, RoaringBitmap> before(List<Integer> segments, LocalDate day) {
        var numbers = new TreeMap<Integer, Integer>();
        segments.forEach(segment -> numbers.put(segment, day.equals(Period.EARLIEST) ? 0 : last(segment, day)));
        return versions.members(numbers);
    }

    private int last(int segment, LocalDate day) {
        return inForce.version(segment, day.minusDays(1)).map(Version::number).orElse(0);
    }

    /** One segment's course as far as it has been gone through. */
    private static final class Way {

        private final RoaringBitmap atStart;
        private final RoaringBitmap members;
        private final List<Course.Movement> movements = new ArrayList<>();
        private @Nullable LocalDate day;
        private RoaringBitmap atDawn;

        private Way(RoaringBitmap atStart) {
            this.atStart = atStart;
            this.members = atStart.clone();
            this.atDawn = atStart;
        }

        /** @param date null for a version that lies outside the period, as when the clock was put back */
        private void go(@Nullable LocalDate date, Moved moved) {
            if (date != null && !date.equals(day)) {
                rest();
                day = date;
            }
            members.andNot(moved.left());
            members.or(moved.entered());
        }

        private void rest() {
            if (day != null) {
                movements.add(new Course.Movement(
                        day, RoaringBitmap.andNot(members, atDawn), RoaringBitmap.andNot(atDawn, members)));
            }
            atDawn = members.clone();
        }

        private Course course() {
            rest();
            return new Course(atStart, movements);
        }
    }
}
