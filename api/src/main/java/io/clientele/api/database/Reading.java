package io.clientele.api.database;

import io.clientele.api.firm.Problem;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A snapshot that some thread reads in, as other threads may hold on to it: they can stop the reading, which also ends the
 * statement that the database is busy with. Once the snapshot has ended nothing can be stopped, so that the connection's next
 * user is never disturbed.
 */
public final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final long connection;
    private final DataSource dataSource;
    private boolean open = true;
    private @Nullable Problem why;

    Reading(long connection, DataSource dataSource) {
        this.connection = connection;
        this.dataSource = dataSource;
    }

    /** Stops the reading for this reason, unless it has ended or was stopped before. */
    public synchronized void stop(Problem reason) {
        if (open && why == null) {
            why = reason;
            killStatement();
        }
    }

    /**
     * Stops the reading when nobody is there to be told the answer; the look and the end of the reading never overlap.
     *
     * @return whether the reading is still going on
     */
    public synchronized boolean goesOn(BooleanSupplier isGone, Supplier<Problem> reason) {
        if (open && why == null && isGone.getAsBoolean()) {
            stop(reason.get());
        }
        return open && why == null;
    }

    private void killStatement() {
        try (var other = dataSource.getConnection();
                var kill = other.createStatement()) {
            kill.execute("kill query " + connection);
        } catch (SQLException failure) {
            LOG.warn("A statement that nobody waits for any more could not be ended: {}", failure.getMessage());
        }
    }

    synchronized Optional<Problem> stopped() {
        return Optional.ofNullable(why);
    }

    synchronized void close() {
        open = false;
    }
}
