package io.clientele.api.sale;

import io.clientele.api.database.Changes;
import io.clientele.api.database.Changes.Touched;
import io.clientele.api.database.Room;
import io.clientele.api.firm.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Reads sheets from the snapshot of the thread: whole, or what became of an older one. */
@Component
class SheetReader {

    /** What so many clients bought is read by itself; when more changed, what everybody bought is. */
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

    /** From an older sheet by its changed days; empty when not every version between has left its trace. */
    Optional<Sheet> following(Sheet base, long version) {
        var touched = changes.between(Room.SALE, base.version(), version);
        if (touched.size() != version - base.version()) {
            return Optional.empty();
        }
        var moved = touched.stream().filter(change -> change.from() != null).toList();
        var months = new TreeMap<YearMonth, SaleMonth>();
        base.months().forEach(month -> months.put(month.month(), month));
        var clients = clients(moved);
        var few = clients.getCardinality() <= FEW ? clients : null;
        stretches(moved).forEach(days -> follow(months, few, days));
        return Optional.of(new Sheet(version, months.values(), reader.channels()));
    }

    /**
     * What was bought on some days is read anew, and what else those months have is taken over. Months in which none of the clients
     * bought, before or now, stay as they are.
     *
     * @param clients whose purchases are read; null is everybody
     */
    private void follow(NavigableMap<YearMonth, SaleMonth> months, @Nullable RoaringBitmap clients, Period days) {
        var read = clients == null ? reader.within(days) : reader.of(clients, days);
        touched(months, days).values().stream()
                .filter(before -> clients == null || read.containsKey(before.month()) || before.holdsAny(clients))
                .forEach(before ->
                        read.computeIfAbsent(before.month(), MonthRows::new).addOthers(before, clients, days));
        SaleReader.made(read).forEach(month -> months.put(month.month(), month));
        months.values().removeIf(month -> month.size() == 0);
    }

    private static RoaringBitmap clients(Collection<Touched> touched) {
        var clients = new RoaringBitmap();
        touched.forEach(change -> clients.or(change.clients()));
        return clients;
    }

    private static Map<YearMonth, SaleMonth> touched(NavigableMap<YearMonth, SaleMonth> months, Period days) {
        return months.subMap(YearMonth.from(days.from()), true, YearMonth.from(days.lastDay()), true);
    }

    /** From the first to the last changed day of months one after another; no two of them share a month. */
    private static List<Period> stretches(List<Touched> touched) {
        var stretches = new ArrayList<Period>();
        touched.stream()
                .map(SheetReader::days)
                .sorted(Comparator.comparing(Period::from))
                .forEach(days -> {
                    if (!stretches.isEmpty() && joins(stretches.getLast(), days)) {
                        stretches.add(together(stretches.removeLast(), days));
                    } else {
                        stretches.add(days);
                    }
                });
        return stretches;
    }

    private static Period days(Touched change) {
        return new Period(
                Objects.requireNonNull(change.from()),
                Objects.requireNonNull(change.to()).plusDays(1));
    }

    private static boolean joins(Period earlier, Period later) {
        return !YearMonth.from(later.from())
                .isAfter(YearMonth.from(earlier.lastDay()).plusMonths(1));
    }

    private static Period together(Period earlier, Period later) {
        return new Period(earlier.from(), earlier.to().isAfter(later.to()) ? earlier.to() : later.to());
    }
}
