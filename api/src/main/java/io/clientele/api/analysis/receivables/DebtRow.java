package io.clientele.api.analysis.receivables;

import java.util.List;

/**
 * What one client owes; ten-thousandths.
 *
 * @param buckets what is not due first, then by days overdue; they sum to the debt
 * @param advance paid before there was an invoice for it; never netted
 */
public record DebtRow(int client, List<Long> buckets, long advance) {

    public DebtRow {
        buckets = List.copyOf(buckets);
    }

    /** All that is left of invoices. */
    public long debt() {
        return buckets.stream().reduce(0L, Math::addExact);
    }

    /** What of it is overdue. */
    public long overdue() {
        return buckets.stream().skip(1).reduce(0L, Math::addExact);
    }
}
