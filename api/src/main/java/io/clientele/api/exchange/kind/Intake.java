package io.clientele.api.exchange.kind;

import io.clientele.api.database.Outcome;
import java.util.List;

/**
 * Who takes in the rows of one file.
 *
 * @param <T> what a row becomes
 */
public interface Intake<T> {

    /** Takes a batch of whole groups, as many as 5,000 rows unless one group is larger. */
    Outcome take(List<T> rows);

    /**
     * Lands what lands with the whole file only; not called when nothing of the file is to land.
     *
     * @param rejected how many of its rows were
     */
    default void land(long rejected) {}
}
