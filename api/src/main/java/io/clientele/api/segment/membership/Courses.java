package io.clientele.api.segment.membership;

import io.clientele.api.firm.Period;
import io.clientele.api.segment.Segment;
import java.time.LocalDate;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How segments' memberships went, by their published versions, in the snapshot of this thread and never masked. */
@Component
public class Courses {

    private record Published(int number, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Versions versions;

    Courses(JdbcClient jdbc, Versions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /** Over the days of a period; before the first version nobody is in. */
    public Course over(Segment segment, Period period) {
        var number = segment.number();
        return new Course(
                before(number, period.from()),
                published(number, period).stream()
                        .map(version -> new Course.Movement(
                                version.day(),
                                versions.entered(number, version.number()),
                                versions.left(number, version.number())))
                        .toList());
    }

    private RoaringBitmap before(int segment, LocalDate day) {
        return day.equals(Period.EARLIEST)
                ? new RoaringBitmap()
                : versions.by(segment, day.minusDays(1))
                        .map(version -> versions.members(segment, version.number()))
                        .orElseGet(RoaringBitmap::new);
    }

    private List<Published> published(int segment, Period period) {
        return jdbc.sql("""
                        select number, business_date from segment_version
                        where segment_id = ? and business_date >= ? and business_date < ? order by number""")
                .params(segment, period.from(), period.to())
                .query((row, _) -> new Published(row.getInt(1), row.getObject(2, LocalDate.class)))
                .list();
    }
}
