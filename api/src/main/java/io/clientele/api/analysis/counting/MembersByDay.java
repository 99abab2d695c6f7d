package io.clientele.api.analysis.counting;

import io.clientele.api.firm.Period;
import io.clientele.api.segment.membership.history.Course;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.roaringbitmap.RoaringBitmap;

/** Who is in each of some segments, walked through from day to day. */
final class MembersByDay {

    private record Moved(int segment, Course.Movement movement) {}

    private final List<RoaringBitmap> members = new ArrayList<>();
    private final TreeMap<LocalDate, List<Moved>> ahead = new TreeMap<>();

    MembersByDay(List<Course> courses) {
        for (var segment = 0; segment < courses.size(); segment++) {
            var course = courses.get(segment);
            members.add(course.atStart().clone());
            for (var movement : course.movements()) {
                ahead.computeIfAbsent(movement.day(), _ -> new ArrayList<>()).add(new Moved(segment, movement));
            }
        }
    }

    /**
     * Hands over stretches of days within which nobody comes or goes, with the members in them; periods are asked for by time. The
     * sets are changed afterwards.
     */
    void walk(Period period, BiConsumer<Period, List<RoaringBitmap>> stretch) {
        var day = period.from();
        while (day.isBefore(period.to())) {
            ahead.headMap(day, true).values().forEach(moved -> moved.forEach(this::apply));
            ahead.headMap(day, true).clear();
            var end = ahead.isEmpty() || !ahead.firstKey().isBefore(period.to()) ? period.to() : ahead.firstKey();
            stretch.accept(new Period(day, end), members);
            day = end;
        }
    }

    private void apply(Moved moved) {
        var set = members.get(moved.segment());
        set.andNot(moved.movement().left());
        set.or(moved.movement().entered());
    }
}
