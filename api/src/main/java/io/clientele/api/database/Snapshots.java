package io.clientele.api.database;

import io.clientele.api.firm.BusinessCalendar;
import java.util.EnumMap;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * One consistent state of the data for all that a request, export or report reads: a READ ONLY, REPEATABLE READ transaction on
 * the thread that asked, whose first read is every room's version.
 */
@Component
public class Snapshots {

    private static final DefaultTransactionDefinition SNAPSHOT = new DefaultTransactionDefinition();

    static {
        SNAPSHOT.setReadOnly(true);
        SNAPSHOT.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        SNAPSHOT.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Open(TransactionStatus transaction, AsOf asOf) {}

    private static final ThreadLocal<@Nullable Open> OPEN = new ThreadLocal<>();
    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    Snapshots(PlatformTransactionManager transactions, JdbcClient jdbc, BusinessCalendar calendar) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Reads in the snapshot of this thread, or in one of its own that ends with the reading. */
    public <T> T read(Supplier<T> reading) {
        if (OPEN.get() != null) {
            return reading.get();
        }
        begin();
        try {
            return reading.get();
        } finally {
            end();
        }
    }

    /**
     * What this thread's snapshot is true of.
     *
     * @throws IllegalStateException when the thread reads in none
     */
    public AsOf current() {
        var current = OPEN.get();
        if (current == null) {
            throw new IllegalStateException("This thread reads in no snapshot");
        }
        return current.asOf();
    }

    /** Opens a snapshot on this thread; whoever begins one ends it, whatever happens between. */
    public void begin() {
        var transaction = transactions.getTransaction(SNAPSHOT);
        try {
            OPEN.set(new Open(transaction, asOf()));
        } catch (RuntimeException | Error failure) {
            transactions.rollback(transaction);
            throw failure;
        }
    }

    /** Ends this thread's snapshot; does nothing when there is none. */
    public void end() {
        var current = OPEN.get();
        if (current != null) {
            OPEN.remove();
            transactions.rollback(current.transaction());
        }
    }

    private AsOf asOf() {
        var versions = new EnumMap<Room, Long>(Room.class);
        jdbc.sql("select room, version from data_version").query(row -> {
            versions.put(Room.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getLong(2));
        });
        return new AsOf(calendar.now(), calendar.today(), versions);
    }
}
