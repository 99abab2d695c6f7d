package io.clientele.api.receivable.ledger;

import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.receivable.settlement.Settlement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * All settled invoices in memory, at exactly the version that the thread's snapshot sees and any business date. A new version or
 * date takes over the clients that nothing changed for and reads the others; the few asked for last are kept. The first comes
 * out of the file that was kept, if there is one.
 */
@Component
public class Ledgers {

    private static final int KEPT = 4;

    /** As many clients are settled by themselves where no ledger is at hand. */
    private static final int FEW = 5_000;

    /** When more clients changed than this, all are read anew. */
    private static final int MANY = 200_000;

    /** @param version of the receivables */
    record Key(long version, LocalDate businessDate) {}

    private final Snapshots snapshots;
    private final Changes changes;
    private final FactReader reader;
    private final LedgerFile file;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Ledger> kept = new LinkedHashMap<>(16, 0.75f, true);

    Ledgers(Snapshots snapshots, Changes changes, FactReader reader, LedgerFile file) {
        this.file = file;
        this.snapshots = snapshots;
        this.changes = changes;
        this.reader = reader;
    }

    /**
     * The ledger that this thread's snapshot sees; one who asks waits for another who is reading it.
     *
     * @param among only these clients need be in it; null is everyone
     */
    public Ledger on(LocalDate businessDate, @Nullable RoaringBitmap among) {
        var key = new Key(snapshots.current().version(Room.RECEIVABLE), businessDate);
        lock.lock();
        try {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
            file.read(key.version())
                    .ifPresent(ledger -> kept.putIfAbsent(
                            new Key(ledger.version(), ledger.columns().businessDate()), ledger.columns()));
            var following = following(key);
            if (following.isEmpty() && among != null && among.getCardinality() <= FEW) {
                return blank(among, businessDate);
            }
            return keep(key, following.orElseGet(() -> all(businessDate)));
        } finally {
            lock.unlock();
        }
    }

    /** The same of a day about which hardly anybody asks again: unless it is today's, nobody waits for it and it is not kept. */
    public Ledger passing(LocalDate day, RoaringBitmap among) {
        if (day.equals(snapshots.current().businessDate())) {
            return on(day, among);
        }
        return among.getCardinality() <= FEW ? blank(among, day) : all(day);
    }

    /** The newest one in memory. */
    Optional<Map.Entry<Key, Ledger>> newest() {
        lock.lock();
        try {
            return kept.entrySet().stream()
                    .max(Comparator.comparingLong(
                                    (Map.Entry<Key, Ledger> one) -> one.getKey().version())
                            .thenComparing(one -> one.getKey().businessDate()))
                    .map(Map.Entry::copyOf);
        } finally {
            lock.unlock();
        }
    }

    private Ledger keep(Key key, Ledger ledger) {
        kept.put(key, ledger);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return ledger;
    }

    private Ledger blank(RoaringBitmap among, LocalDate businessDate) {
        return Ledger.blank(businessDate).with(among, settlements(among, businessDate));
    }

    private Ledger all(LocalDate businessDate) {
        var writer = new LedgerWriter(businessDate);
        reader.all(businessDate, writer::add);
        return writer.ledger();
    }

    /** From one that is kept, by the clients that changed since; empty when they are too many or not known. */
    private Optional<Ledger> following(Key key) {
        return nearest(key)
                .flatMap(base -> changed(base.getKey(), key)
                        .map(clients -> base.getValue()
                                .on(key.businessDate())
                                .with(clients, settlements(clients, key.businessDate()))));
    }

    private Optional<RoaringBitmap> changed(Key base, Key key) {
        var touched = changes.between(Room.RECEIVABLE, base.version(), key.version());
        if (touched.size() != key.version() - base.version() || touched.stream().anyMatch(Changes.Touched::everyone)) {
            return Optional.empty();
        }
        var clients = base.businessDate().equals(key.businessDate())
                ? new RoaringBitmap()
                : reader.between(base.businessDate(), key.businessDate());
        touched.forEach(change -> clients.or(change.clients()));
        return clients.getCardinality() > MANY ? Optional.empty() : Optional.of(clients);
    }

    private Map<Integer, Settlement> settlements(RoaringBitmap clients, LocalDate businessDate) {
        var settlements = new HashMap<Integer, Settlement>();
        reader.of(clients, businessDate, settlements::put);
        return settlements;
    }

    /** Of the same date if there is one, else of the newest version, and of these of the nearest date. */
    private Optional<Map.Entry<Key, Ledger>> nearest(Key key) {
        return kept.entrySet().stream()
                .filter(base -> base.getKey().version() <= key.version())
                .max(Comparator.comparing((Map.Entry<Key, Ledger> base) ->
                                base.getKey().businessDate().equals(key.businessDate()))
                        .thenComparingLong(base -> base.getKey().version())
                        .thenComparingLong(base ->
                                -Math.abs(ChronoUnit.DAYS.between(base.getKey().businessDate(), key.businessDate()))));
    }
}
