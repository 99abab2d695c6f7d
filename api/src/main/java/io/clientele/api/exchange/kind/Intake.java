package io.clientele.api.exchange.kind;

import io.clientele.api.database.Outcome;
import io.clientele.api.exchange.cell.Warning;
import java.util.List;
import java.util.Optional;

/**
 * Who takes in the rows of one file.
 *
 * @param <T> what a row becomes
 */
public interface Intake<T> {

    /** Takes a batch of whole groups, as many as 5,000 rows unless one group is larger. */
    Outcome take(List<T> rows);

    /** Whether what lands with the whole file needs all its rows, so that an import cut short begins with the first one again. */
    default boolean gathers() {
        return false;
    }

    /**
     * Lands what lands with the whole file only; not called when nothing of the file is to land.
     *
     * @param rejected how many of its rows were
     * @return what the sender should know when not all landed
     */
    default Optional<Warning> land(long rejected) {
        return Optional.empty();
    }
}
