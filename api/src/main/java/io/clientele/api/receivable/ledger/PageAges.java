package io.clientele.api.receivable.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import org.roaringbitmap.RoaringBitmap;

/** Walks through what the clients of a page owe by how long it has been overdue, and what they paid in advance. */
final class PageAges {

    private final LedgerPage page;
    private final Advances advances;
    private final int[] lastDays;
    private final long today;
    private int invoice;
    private int advance;

    private PageAges(LedgerPage page, List<Integer> lastDays, LocalDate businessDate) {
        this.page = page;
        this.advances = page.advances();
        this.lastDays = lastDays.stream().mapToInt(Integer::intValue).toArray();
        this.today = businessDate.toEpochDay();
    }

    /** Of the clients wanted, in the order of their numbers. */
    static void each(
            LedgerPage[] pages,
            RoaringBitmap among,
            List<Integer> lastDays,
            LocalDate businessDate,
            Ledger.AgesTaker taker) {
        for (var number = 0; number < pages.length; number++) {
            var first = (long) number << Ledger.PAGE_BITS;
            if (among.intersects(first, first + (1 << Ledger.PAGE_BITS))) {
                new PageAges(pages[number], lastDays, businessDate).each(among::contains, taker);
            }
        }
    }

    private void each(IntPredicate wanted, Ledger.AgesTaker taker) {
        while (invoice < page.open() || advance < advances.size()) {
            var client = Math.min(debtor(), payer());
            var buckets = buckets(client);
            var paid = client == payer() ? advances.amount(advance++) : 0;
            if (wanted.test(client)) {
                taker.take(client, buckets, paid);
            }
        }
    }

    private int debtor() {
        return invoice < page.open() ? page.openClient(invoice) : Integer.MAX_VALUE;
    }

    private int payer() {
        return advance < advances.size() ? advances.client(advance) : Integer.MAX_VALUE;
    }

    private long[] buckets(int client) {
        var buckets = new long[lastDays.length + 2];
        for (; debtor() == client; invoice++) {
            var bucket = bucket(today - page.dueDay(invoice));
            buckets[bucket] = Math.addExact(buckets[bucket], page.remaining(invoice));
        }
        return buckets;
    }

    /** As {@link io.clientele.api.receivable.settlement.Ageing} has them: what is not due first. */
    private int bucket(long overdueDays) {
        if (overdueDays <= 0) {
            return 0;
        }
        var bucket = 1;
        while (bucket <= lastDays.length && overdueDays > lastDays[bucket - 1]) {
            bucket++;
        }
        return bucket;
    }
}
