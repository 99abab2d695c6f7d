package io.clientele.api.sale;

import io.clientele.api.database.AsOf;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All sale documents in memory, at exactly the version a snapshot sees. A new version takes over what no change touched and
 * reads the rest; the few versions asked for last are kept, as far as memory allows. The first comes out of the file that was
 * kept, if there is one.
 */
@Component
public class SaleColumns {

    private static final int KEPT = 4;

    private final Snapshots snapshots;
    private final SheetReader reader;
    private final SheetFile file;
    private final long mostBytes = Runtime.getRuntime().maxMemory() / 4;
    private final Map<Long, CompletableFuture<Sheet>> sheets = new LinkedHashMap<>(16, 0.75f, true);

    SaleColumns(Snapshots snapshots, SheetReader reader, SheetFile file) {
        this.snapshots = snapshots;
        this.reader = reader;
        this.file = file;
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
            letOlderGo();
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
                .or(() -> file.read(version))
                .flatMap(base -> reader.following(base, version))
                .orElseGet(() -> reader.whole(version));
    }

    private @Nullable CompletableFuture<Sheet> join(long version, CompletableFuture<Sheet> mine) {
        synchronized (sheets) {
            return sheets.putIfAbsent(version, mine);
        }
    }

    /** Those asked for longest ago go first; they share the months in which nothing changed. */
    private void letOlderGo() {
        synchronized (sheets) {
            while (sheets.size() > 1 && (sheets.size() > KEPT || bytes() > mostBytes)) {
                sheets.remove(sheets.keySet().iterator().next());
            }
        }
    }

    private long bytes() {
        Set<SaleMonth> months = Collections.newSetFromMap(new IdentityHashMap<>());
        made().forEach(sheet -> months.addAll(sheet.months()));
        return months.stream()
                .mapToLong(month -> (long) month.size() * SaleMonth.BYTES)
                .sum();
    }

    private void forget(long version, CompletableFuture<Sheet> failed) {
        synchronized (sheets) {
            sheets.remove(version, failed);
        }
    }

    /** The newest version in memory. */
    Optional<Sheet> newest() {
        return newestBefore(Long.MAX_VALUE);
    }

    private Optional<Sheet> newestBefore(long version) {
        synchronized (sheets) {
            return made().filter(sheet -> sheet.version() < version).max(Comparator.comparingLong(Sheet::version));
        }
    }

    private Stream<Sheet> made() {
        return sheets.values().stream()
                .filter(sheet -> sheet.isDone() && !sheet.isCompletedExceptionally())
                .map(CompletableFuture::join);
    }
}
