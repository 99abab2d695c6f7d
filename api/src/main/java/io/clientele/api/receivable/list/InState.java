package io.clientele.api.receivable.list;

import io.clientele.api.graphql.filter.Conditions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Invoices in a state, which no column tells: few are named in the statement, many are picked from what it reads.
 *
 * @param state null is any
 * @param open the numbers of those that are open, or overdue when that is the state
 */
record InState(@Nullable ReceivableState state, RoaringBitmap open, LocalDate businessDate) {

    private static final int FEW = 5_000;

    List<String> on(Conditions conditions) {
        if (state == null) {
            return List.of();
        }
        if (state == ReceivableState.CLOSED) {
            return conditions.comparison("r.issued_on", "<=", businessDate);
        }
        return few() ? OwnClients.condition("r.id", open) : List.of();
    }

    /** Whether the statement reads those in the state and no others. */
    boolean known() {
        return state == null || (state != ReceivableState.CLOSED && few());
    }

    /** How many there are in the state whatever else they are; empty when only reading them tells. */
    Optional<Long> number() {
        return state == null || state == ReceivableState.CLOSED
                ? Optional.empty()
                : Optional.of(open.getLongCardinality());
    }

    /** Of an invoice that the statement has read. */
    boolean holds(int id) {
        return state == null || open.contains(id) == (state != ReceivableState.CLOSED);
    }

    private boolean few() {
        return open.getCardinality() <= FEW;
    }
}
