package io.clientele.api.exchange.download;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends lists as they are read: a file is one snapshot, its first bytes go out before its last rows are known, and who took what
 * is recorded with the digest of the file. Each holds a connection of the database, so few are sent at once.
 */
@Component
public class Downloads {

    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);
    private static final int MOST_AT_ONCE = 8;

    private final Snapshots snapshots;
    private final Callers callers;
    private final AuditTrail audit;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    Downloads(Snapshots snapshots, Callers callers, AuditTrail audit) {
        this.snapshots = snapshots;
        this.callers = callers;
        this.audit = audit;
    }

    /**
     * Answers a request with a list.
     *
     * @param making makes it in the snapshot that its rows are read in
     * @throws Problem {@code TOO_MANY_DOWNLOADS}, and whatever the list is refused for; nothing has been sent then
     */
    public <T> void send(
            Supplier<Listing<T>> making, FileStyle style, HttpServletRequest request, HttpServletResponse response) {
        if (!places.tryAcquire()) {
            throw new Problem(
                    "TOO_MANY_DOWNLOADS",
                    "%d lists are being sent already; try again when one of them is done.".formatted(MOST_AT_ONCE));
        }
        var sending = new Sending(response, style);
        try {
            var sent = snapshots.read(() -> sent(making.get(), sending, request));
            record(sent, "%d rows, sha256 %s".formatted(sending.rows(), sending.sha256Hex()));
        } catch (RuntimeException | Error failure) {
            if (!response.isCommitted()) {
                response.reset();
                throw failure;
            }
            breakOff(failure, sending, request);
        } finally {
            places.release();
        }
    }

    private String sent(Listing<?> listing, Sending sending, HttpServletRequest request) {
        try {
            sending.send(listing, request.getProtocol().equals("HTTP/1.1"));
            return listing.title();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void record(String subject, String detail) {
        audit.record(callers.current(), "list.download", subject, detail);
    }

    /** Before the first byte a fault is answered like any other; after it the connection is cut. */
    private void breakOff(Throwable failure, Sending sending, HttpServletRequest request) {
        BrokenOff.mark(request);
        if (failure.getCause() instanceof IOException) {
            LOG.info("A list was left by its reader after {} rows: {}", sending.rows(), failure.getMessage());
        } else {
            LOG.warn("A list broke off after {} rows", sending.rows(), failure);
        }
        record(request.getRequestURI(), "broken off after %d rows".formatted(sending.rows()));
    }
}
