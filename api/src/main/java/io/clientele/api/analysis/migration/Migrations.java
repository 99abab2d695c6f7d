package io.clientele.api.analysis.dynamics;

import io.clientele.api.access.Callers;
import io.clientele.api.analysis.dynamics.Place.State;
import io.clientele.api.analysis.scope.Bought;
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
        if (after.from().isBefore(before.to())) {
            throw new Problem("PERIODS_OVERLAP", "The second period must begin after the first has ended.");
        }
        var asOf = snapshots.current();
        var mask = visible.of(callers.current());
        var sheet = columns.at(asOf);
        var clients = universe.withInactive();
        if (mask != null) {
            clients.and(mask);
        }
        var migration = Migration.of(
                before(segments, before, after, sheet, clients),
                after(segments, after, sheet, clients),
                sheet,
                before,
                after);
        return new MigrationAnswer(before, after, segments, migration, asOf, mask != null);
    }

    private Map<Place, RoaringBitmap> before(
            List<Segment> segments, Period before, Period after, Sheet sheet, RoaringBitmap clients) {
        var sets = sets(segments, before.lastDay());
        var newcomers = Bought.buyers(sheet, new Period(before.to(), after.to()), clients);
        newcomers.andNot(boughtBefore(before.to(), sheet, clients));
        sets.put(NEW, newcomers);
        return Migration.partition(sets, clients, NONE);
    }

    private Map<Place, RoaringBitmap> after(List<Segment> segments, Period after, Sheet sheet, RoaringBitmap clients) {
        var sets = sets(segments, after.lastDay());
        var gone = boughtBefore(after.from(), sheet, clients);
        gone.andNot(Bought.buyers(sheet, after, clients));
        sets.put(LOST, gone);
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

    private static RoaringBitmap boughtBefore(LocalDate day, Sheet sheet, RoaringBitmap clients) {
        return day.equals(Period.EARLIEST)
                ? new RoaringBitmap()
                : Bought.buyers(sheet, new Period(Period.EARLIEST, day), clients);
    }
}
