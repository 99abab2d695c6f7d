package io.clientele.api.database;

import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One consistent state of the data for all that a request, export or report reads: a READ ONLY, REPEATABLE READ transaction on
 * the thread that asked, whose first read is every room's version. It stands in for the transactions of the thread's other
 * statements.
 */
@Component
public class Snapshots {

    /** The bean that gives snapshots their connections. */
    public static final String SOURCE = "snapshotSource";

    private static final DefaultTransactionDefinition SNAPSHOT = new DefaultTransactionDefinition();

    static {
        SNAPSHOT.setReadOnly(true);
        SNAPSHOT.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        SNAPSHOT.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param suspended the connection of the transaction that the snapshot was begun in; null when there was none */
    private record Open(
            TransactionStatus transaction, @Nullable Object suspended, AsOf asOf, Reading reading) {}

    private static final ThreadLocal<@Nullable Open> OPEN = new ThreadLocal<>();
    private final DataSource source;
    private final PlatformTransactionManager transactions;
    private final JdbcTemplate jdbc;
    private final DataSource dataSource;
    private final BusinessCalendar calendar;

    Snapshots(
            @Qualifier(SOURCE) DataSource source, JdbcTemplate jdbc, DataSource dataSource, BusinessCalendar calendar) {
        this.source = source;
        this.transactions = new JdbcTransactionManager(source);
        this.dataSource = dataSource;
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
        return open().asOf();
    }

    /** The same, when the thread reads in one. */
    public Optional<AsOf> present() {
        return Optional.ofNullable(OPEN.get()).map(Open::asOf);
    }

    /** Opens a snapshot on this thread; whoever begins one ends it, whatever happens between. */
    public void begin() {
        var transaction = transactions.getTransaction(SNAPSHOT);
        var suspended = TransactionSynchronizationManager.unbindResourceIfPossible(dataSource);
        TransactionSynchronizationManager.bindResource(
                dataSource, Objects.requireNonNull(TransactionSynchronizationManager.getResource(source)));
        try {
            OPEN.set(opened(transaction, suspended));
        } catch (RuntimeException | Error failure) {
            end(transaction, suspended);
            throw failure;
        }
    }

    /** Ends this thread's snapshot; does nothing when there is none. */
    public void end() {
        var current = OPEN.get();
        if (current != null) {
            OPEN.remove();
            current.reading().close();
            end(current.transaction(), current.suspended());
        }
    }

    private void end(TransactionStatus transaction, @Nullable Object suspended) {
        try {
            TransactionSynchronizationManager.unbindResourceIfPossible(dataSource);
            if (suspended != null) {
                TransactionSynchronizationManager.bindResource(dataSource, suspended);
            }
        } finally {
            transactions.rollback(transaction);
        }
    }

    /**
     * What another thread may hold on to in order to stop the reading of this one.
     *
     * @throws IllegalStateException when the thread reads in no snapshot
     */
    public Reading reading() {
        return open().reading();
    }

    /** Ends the reading of this thread when somebody has stopped it; long work comes by here between its steps. */
    public void checkpoint() {
        stopped().ifPresent(why -> {
            throw why;
        });
    }

    /** Why this thread's reading was stopped, if it was. */
    public Optional<Problem> stopped() {
        var current = OPEN.get();
        return current == null ? Optional.empty() : current.reading().stopped();
    }

    private static Open open() {
        var current = OPEN.get();
        if (current == null) {
            throw new IllegalStateException("This thread reads in no snapshot");
        }
        return current;
    }

    /** As a plain statement: one that is prepared travels three times, and every question waits for this one. */
    private Open opened(TransactionStatus transaction, @Nullable Object suspended) {
        var versions = new EnumMap<Room, Long>(Room.class);
        var connection = new long[1];
        jdbc.query("select room, version, connection_id() from data_version", row -> {
            versions.put(Room.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getLong(2));
            connection[0] = row.getLong(3);
        });
        var asOf = new AsOf(calendar.now(), calendar.today(), versions);
        return new Open(transaction, suspended, asOf, new Reading(connection[0], dataSource));
    }
}
