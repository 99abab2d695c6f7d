package io.clientele.api.analysis.receivables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one client owes; ten-thousandths.
 *
 * @param buckets what is not due first, then by days overdue; they sum to the debt
 * @param advance paid before there was an invoice for it; netted only where that is asked
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

    /** The same when what was paid in advance is taken off debts, the longest overdue first. */
    DebtRow netted() {
        var left = advance;
        var rest = new ArrayList<>(buckets);
        for (var bucket = rest.size() - 1; bucket >= 0 && left > 0; bucket--) {
            var taken = Math.min(left, rest.get(bucket));
            rest.set(bucket, rest.get(bucket) - taken);
            left -= taken;
        }
        return new DebtRow(client, rest, left);
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
