package io.clientele.api.receivable.ledger;

import io.clientele.api.database.Room;
import io.clientele.api.database.column.ColumnFiles;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The file in which the newest ledger waits for the next start. */
@Component
class LedgerFile {

    static final ColumnFiles.Kind KIND = new ColumnFiles.Kind("debts", Room.RECEIVABLE, 3);

    private final ColumnFiles files;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Ledgers.@Nullable Key written;

    LedgerFile(ColumnFiles files) {
        this.files = files;
    }

    /** The ledger that was kept, when it is true of what the thread's snapshot sees or saw; it is looked for once. */
    Optional<ColumnFiles.Kept<Ledger>> read(long seen) {
        if (asked.getAndSet(true)) {
            return Optional.empty();
        }
        var kept = files.read(KIND, seen, Ledger::read);
        kept.ifPresent(
                one -> written = new Ledgers.Key(one.version(), one.columns().businessDate()));
        return kept;
    }

    /** Keeps this ledger, unless it is the one that the file has. */
    synchronized void write(Ledgers.Key key, Ledger ledger) {
        if (!key.equals(written) && files.write(KIND, key.version(), ledger::write)) {
            written = key;
        }
    }
}
