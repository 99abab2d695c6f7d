package io.clientele.api.sale;

import io.clientele.api.database.AsOf;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Changes.Touched;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All sale documents in memory, at exactly the version a snapshot sees. A new version takes over the months that no change
 * touched and reads the others; the few versions asked for last are kept.
 */
@Component
public class SaleColumns {

    private static final int KEPT = 4;

    private final Snapshots snapshots;
    private final Changes changes;
    private final SaleReader reader;
    private final Map<Long, CompletableFuture<Sheet>> sheets = new LinkedHashMap<>(16, 0.75f, true);

    SaleColumns(Snapshots snapshots, Changes changes, SaleReader reader) {
        this.snapshots = snapshots;
        this.changes = changes;
        this.reader = reader;
    }

    /**
     * The sales of that state of the data. Threads that ask for one version wait for one reading of it.
     *
     * @throws IllegalStateException when the version is not kept and this thread's snapshot does not see it
     */
    public Sheet at(AsOf asOf) {
        var version = asOf.version(Room.SALE);
        while (true) {
            var mine = new CompletableFuture<Sheet>();
            var first = join(version, mine);
            if (first == null) {
                return read(version, mine);
            }
            try {
                return first.join();
            } catch (CompletionException failedForAnother) {
                // The one who read it has failed and said so; this thread tries in a snapshot of its own.
                forget(version, first);
            }
        }
    }

    private Sheet read(long version, CompletableFuture<Sheet> mine) {
        try {
            var sheet = load(version);
            mine.complete(sheet);
            return sheet;
        } catch (RuntimeException | Error failure) {
            forget(version, mine);
            mine.completeExceptionally(failure);
            throw failure;
        }
    }

    private Sheet load(long version) {
        var seen = snapshots.current().version(Room.SALE);
        if (seen != version) {
            throw new IllegalStateException(
                    "Sales at version %d are asked for in a snapshot at version %d".formatted(version, seen));
        }
        return newestBefore(version)
                .flatMap(base -> following(base, version))
                .orElseGet(() -> new Sheet(version, reader.all(), reader.channels()));
    }

    /** From an older sheet by its changed months; empty when not every version between has left its trace. */
    private Optional<Sheet> following(Sheet base, long version) {
        var touched = changes.between(Room.SALE, base.version(), version);
        if (touched.size() != version - base.version()) {
            return Optional.empty();
        }
        var months = new TreeMap<YearMonth, SaleMonth>();
        base.months().forEach(month -> months.put(month.month(), month));
        runs(dirty(touched)).forEach(run -> {
            months.subMap(YearMonth.from(run.from()), YearMonth.from(run.to())).clear();
            reader.within(run).forEach(month -> months.put(month.month(), month));
        });
        return Optional.of(new Sheet(version, months.values(), reader.channels()));
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

    private @Nullable CompletableFuture<Sheet> join(long version, CompletableFuture<Sheet> mine) {
        synchronized (sheets) {
            var first = sheets.putIfAbsent(version, mine);
            if (sheets.size() > KEPT) {
                sheets.remove(sheets.keySet().iterator().next());
            }
            return first;
        }
    }

    private void forget(long version, CompletableFuture<Sheet> failed) {
        synchronized (sheets) {
            sheets.remove(version, failed);
        }
    }

    private Optional<Sheet> newestBefore(long version) {
        synchronized (sheets) {
            return sheets.values().stream()
                    .filter(sheet -> sheet.isDone() && !sheet.isCompletedExceptionally())
                    .map(CompletableFuture::join)
                    .filter(sheet -> sheet.version() < version)
                    .max(Comparator.comparingLong(Sheet::version));
        }
    }
}
