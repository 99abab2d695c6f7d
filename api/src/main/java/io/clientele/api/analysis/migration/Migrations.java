package io.clientele.api.analysis.migration;

import io.clientele.api.access.Callers;
import io.clientele.api.analysis.migration.Place.State;
import io.clientele.api.client.Universe;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.Sheet;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.Membership;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers where clients went between two periods, for the caller and in the snapshot of this thread. */
@Component
public class Migrations {

    private static final Place NEW = new Place(State.NEW, null);
    private static final Place LOST = new Place(State.LOST, null);
    private static final Place NONE = new Place(State.NONE, null);

    private final Membership membership;
    private final Universe universe;
    private final SaleColumns columns;
    private final VisibleClients visible;
    private final Callers callers;
    private final Snapshots snapshots;

    Migrations(
            Membership membership,
            Universe universe,
            SaleColumns columns,
            VisibleClients visible,
            Callers callers,
            Snapshots snapshots) {
        this.membership = membership;
        this.universe = universe;
        this.columns = columns;
        this.visible = visible;
        this.callers = callers;
        this.snapshots = snapshots;
    }

    /**
     * Between the segment that wins at the end of each period, and the states of those in none.
     *
     * @throws Problem {@code PERIODS_OVERLAP}
     */
    public MigrationAnswer of(List<Segment> segments, Period before, Period after) {
        var periods = new TwoPeriods(before, after);
        var asOf = snapshots.current();
        var mask = visible.of(callers.current());
        var sheet = columns.at(asOf);
        var clients = universe.withInactive();
        if (mask != null) {
            clients.and(mask);
        }
        var migration = Migration.of(
                before(segments, periods, sheet, clients), after(segments, periods, sheet, clients), sheet, periods);
        return new MigrationAnswer(before, after, segments, migration, asOf, mask != null);
    }

    private Map<Place, RoaringBitmap> before(
            List<Segment> segments, TwoPeriods periods, Sheet sheet, RoaringBitmap clients) {
        var sets = sets(segments, periods.first().lastDay());
        sets.put(NEW, periods.newcomers(sheet, clients));
        return Migration.partition(sets, clients, NONE);
    }

    private Map<Place, RoaringBitmap> after(
            List<Segment> segments, TwoPeriods periods, Sheet sheet, RoaringBitmap clients) {
        var sets = sets(segments, periods.second().lastDay());
        sets.put(LOST, periods.gone(sheet, clients));
        return Migration.partition(sets, clients, NONE);
    }

    /** Members at the end of a day; of a day to come, those of today. */
    private Map<Place, RoaringBitmap> sets(List<Segment> segments, LocalDate day) {
        var today = snapshots.current().businessDate();
        var known = day.isAfter(today) ? today : day;
        var sets = new LinkedHashMap<Place, RoaringBitmap>();
        segments.stream()
                .sorted(Segment.BY_FORCE)
                .forEach(segment -> sets.put(new Place(State.SEGMENT, segment), membership.on(segment, known)));
        return sets;
    }
}
