package io.clientele.api.interaction;

import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On which days and through which channels clients were in contact, in the snapshot of the thread that asks. No index has it all, so
 * what was asked for last is kept for as long as no interaction changes.
 */
@Component
public class ContactDays {

    /** More contacts are not kept in memory. */
    private static final int MOST_KEPT = 1_000_000;

    /** @param version of the interactions */
    private record Key(long version, Period period) {}

    private record Kept(Key key, ContactTrail trail) {}

    private final Snapshots snapshots;
    private final JdbcClient jdbc;
    private volatile @Nullable Kept kept;

    ContactDays(Snapshots snapshots, JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    /** Every interaction of the period. */
    public ContactTrail over(Period period) {
        var key = new Key(snapshots.current().version(Room.INTERACTION), period);
        var known = kept;
        if (known != null && known.key().equals(key)) {
            return known.trail();
        }
        var trail = read(period);
        if (trail.size() <= MOST_KEPT) {
            kept = new Kept(key, trail);
        }
        return trail;
    }

    /** By number, which is about by time and needs no sorting; a day in any zone lies within one of UTC more on either side. */
    private ContactTrail read(Period period) {
        var writer = new ContactTrailWriter();
        jdbc.sql("""
                        select client_id, to_days(on_day) - to_days('1970-01-01'),
                            timestampdiff(microsecond, '1970-01-01', at), channel
                        from interaction
                        where on_day >= ? and on_day < ? and at >= ? and at < ?
                        order by id""")
                .params(period.from(), period.to(), earliest(period), latest(period))
                .withFetchSize(Integer.MIN_VALUE)
                .query(row -> {
                    writer.add(row.getInt(1), row.getInt(2), row.getLong(3), row.getString(4));
                });
        return writer.trail();
    }

    /** An open period begins with the first day that the database knows. */
    private static LocalDateTime earliest(Period period) {
        var from = period.from();
        return (from.equals(Period.EARLIEST) ? from : from.minusDays(1)).atStartOfDay();
    }

    /** And ends with the last one. */
    private static LocalDateTime latest(Period period) {
        var to = period.to();
        return (to.equals(Period.LATEST) ? to : to.plusDays(1)).atStartOfDay();
    }
}
