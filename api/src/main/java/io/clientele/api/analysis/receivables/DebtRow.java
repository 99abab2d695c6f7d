package io.clientele.api.analysis.receivables;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

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

    /** Rows together, of client 0. */
    public static DebtRow sum(List<DebtRow> rows, int buckets) {
        return new DebtRow(
                0,
                IntStream.range(0, buckets)
                        .mapToObj(bucket -> sum(rows, row -> row.buckets().get(bucket)))
                        .toList(),
                sum(rows, DebtRow::advance));
    }

    private static long sum(List<DebtRow> rows, ToLongFunction<DebtRow> part) {
        return rows.stream().mapToLong(part).reduce(0, Math::addExact);
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
