package io.clientele.api.receivable.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A debt by how long it has been overdue; the buckets sum to the debt.
 *
 * @param buckets what is not due first, then the others in order
 */
public record Ageing(List<Bucket> buckets) {

    /** The last days of the buckets: 1–7, 8–30, 31–60, 61–90 and more. */
    public static final List<Integer> USUAL = List.of(7, 30, 60, 90);

    /**
     * What has been overdue for so many days.
     *
     * @param fromDays null is what is not due
     * @param toDays inclusive; null is without an end, and for what is not due
     * @param amount ten-thousandths
     */
    public record Bucket(
            @Nullable Integer fromDays, @Nullable Integer toDays, long amount) {}

    public Ageing {
        buckets = List.copyOf(buckets);
    }

    /** @param lastDays of every bucket but the last, rising, each above 0 */
    public static Ageing of(Collection<Settled> invoices, LocalDate businessDate, List<Integer> lastDays) {
        var amounts = new long[lastDays.size() + 2];
        for (var settled : invoices) {
            if (settled.open()) {
                var bucket = bucket(settled.overdueDays(businessDate), lastDays);
                amounts[bucket] = Math.addExact(amounts[bucket], settled.remaining());
            }
        }
        var buckets = new ArrayList<Bucket>();
        buckets.add(new Bucket(null, null, amounts[0]));
        for (var bucket = 1; bucket < amounts.length; bucket++) {
            var from = bucket == 1 ? 1 : lastDays.get(bucket - 2) + 1;
            var to = bucket > lastDays.size() ? null : lastDays.get(bucket - 1);
            buckets.add(new Bucket(from, to, amounts[bucket]));
        }
        return new Ageing(buckets);
    }

    private static int bucket(int overdueDays, List<Integer> lastDays) {
        if (overdueDays == 0) {
            return 0;
        }
        var bucket = 1;
        while (bucket <= lastDays.size() && overdueDays > lastDays.get(bucket - 1)) {
            bucket++;
        }
        return bucket;
    }
}
