package io.clientele.api.analysis.receivables;

import java.util.Arrays;
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

    /** Rows together, of client 0. */
    public static DebtRow sum(List<DebtRow> rows, int buckets) {
        var sums = new long[buckets];
        var advance = 0L;
        for (var row : rows) {
            for (var bucket = 0; bucket < buckets; bucket++) {
                sums[bucket] = Math.addExact(sums[bucket], row.buckets().get(bucket));
            }
            advance = Math.addExact(advance, row.advance());
        }
        return new DebtRow(0, Arrays.stream(sums).boxed().toList(), advance);
    }

    /** All that is left of invoices. */
    public long debt() {
        return sum(0);
    }

    /** What of it is overdue. */
    public long overdue() {
        return sum(1);
    }

    private long sum(int first) {
        var sum = 0L;
        for (var bucket = first; bucket < buckets.size(); bucket++) {
            sum = Math.addExact(sum, buckets.get(bucket));
        }
        return sum;
    }
}
