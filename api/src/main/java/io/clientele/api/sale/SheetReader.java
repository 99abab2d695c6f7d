package io.clientele.api.sale;

import io.clientele.api.database.Changes;
import io.clientele.api.database.Changes.Touched;
import io.clientele.api.database.Room;
import io.clientele.api.firm.Period;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Reads sheets from the snapshot of the thread: whole, or what became of an older one. */
@Component
class SheetReader {

    /** What so many clients bought is read by itself; when more changed, whole months are read. */
    private static final int FEW = 1_000;

    private final Changes changes;
    private final SaleReader reader;

    SheetReader(Changes changes, SaleReader reader) {
        this.changes = changes;
        this.reader = reader;
    }

    Sheet whole(long version) {
        return new Sheet(version, reader.all(), reader.channels());
    }

    /** From an older sheet by its changed months; empty when not every version between has left its trace. */
    Optional<Sheet> following(Sheet base, long version) {
        var touched = changes.between(Room.SALE, base.version(), version);
        if (touched.size() != version - base.version()) {
            return Optional.empty();
        }
        var moved = touched.stream().filter(change -> change.from() != null).toList();
        var months = new TreeMap<YearMonth, SaleMonth>();
        base.months().forEach(month -> months.put(month.month(), month));
        var clients = clients(moved);
        runs(dirty(moved)).forEach(run -> {
            if (clients.getCardinality() <= FEW) {
                patch(months, clients, run);
            } else {
                replace(months, run);
            }
        });
        return Optional.of(new Sheet(version, months.values(), reader.channels()));
    }

    private void replace(NavigableMap<YearMonth, SaleMonth> months, Period run) {
        within(months, run).clear();
        reader.within(run).forEach(month -> months.put(month.month(), month));
    }

    /** Months in which none of the clients bought, before or now, are taken over as they are. */
    private void patch(NavigableMap<YearMonth, SaleMonth> months, RoaringBitmap clients, Period run) {
        var theirs = reader.of(clients, run);
        within(months, run).values().stream()
                .filter(before -> theirs.containsKey(before.month()) || before.holdsAny(clients))
                .forEach(before ->
                        theirs.computeIfAbsent(before.month(), MonthRows::new).addOthers(before, clients));
        theirs.forEach((month, rows) -> months.put(month, rows.sorted()));
        months.values().removeIf(month -> month.size() == 0);
    }

    private static RoaringBitmap clients(Collection<Touched> touched) {
        var clients = new RoaringBitmap();
        touched.forEach(change -> clients.or(change.clients()));
        return clients;
    }

    private static Map<YearMonth, SaleMonth> within(NavigableMap<YearMonth, SaleMonth> months, Period run) {
        return months.subMap(YearMonth.from(run.from()), YearMonth.from(run.to()));
    }

    private static SortedSet<YearMonth> dirty(List<Touched> touched) {
        var months = new TreeSet<YearMonth>();
        for (var change : touched) {
            if (change.from() != null && change.to() != null) {
                var last = YearMonth.from(change.to());
                for (var month = YearMonth.from(change.from()); !month.isAfter(last); month = month.plusMonths(1)) {
                    months.add(month);
                }
            }
        }
        return months;
    }

    /** Months one after another, read together. */
    private static List<Period> runs(SortedSet<YearMonth> months) {
        var ends = new TreeMap<YearMonth, YearMonth>();
        for (var month : months) {
            var run = ends.lastEntry();
            var start = run != null && run.getValue().equals(month) ? run.getKey() : month;
            ends.put(start, month.plusMonths(1));
        }
        return ends.entrySet().stream()
                .map(run -> new Period(run.getKey().atDay(1), run.getValue().atDay(1)))
                .toList();
    }
}
