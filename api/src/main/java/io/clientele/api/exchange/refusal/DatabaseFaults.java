package io.clientele.api.exchange.refusal;

import io.clientele.api.firm.Problem;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a sender what ended the landing of his file though nothing is wrong with it. */
public final class DatabaseFaults {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFaults.class);

    /** Work that lands rows. */
    public interface Landing<T> {

        T land() throws IOException;
    }

    private DatabaseFaults() {}

    /**
     * Does it.
     *
     * @param job by which the log tells it apart
     * @throws Problem {@code DATABASE_LOST}, {@code IMPORT_UNDER_WAY}
     */
    public static <T> T told(long job, Landing<T> landing) throws IOException {
        try {
            return landing.land();
        } catch (CannotCreateTransactionException
                | TransactionSystemException
                | DataAccessResourceFailureException lost) {
            LOG.warn("Import {} lost the database", job, lost);
            throw new Problem(
                    "DATABASE_LOST",
                    "The connection to the database was lost. Nothing is half there; send the file again, and what landed before stays as it is.");
        } catch (PessimisticLockingFailureException held) {
            LOG.warn("Import {} waited for others in vain", job, held);
            throw new Problem(
                    "IMPORT_UNDER_WAY",
                    "Another import was writing for too long, as one that lands whole does. Nothing is half there; send the file again, and what landed before stays as it is.");
        }
    }
}
