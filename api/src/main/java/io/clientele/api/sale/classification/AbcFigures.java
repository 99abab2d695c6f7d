package io.clientele.api.sale.classification;

import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet.Slice;
import java.util.Arrays;
import java.util.BitSet;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** What every client brought, and who bought or returned anything at all. */
final class AbcFigures {

    /** Of a bit's number, what its word does not say. */
    private static final int WORD = 6;

    private final Metric metric;
    private final long[] sums;
    private final BitSet bought;

    AbcFigures(Metric metric, int clientBound) {
        this.metric = metric;
        this.sums = new long[clientBound];
        this.bought = new BitSet(clientBound);
    }

    Metric metric() {
        return metric;
    }

    boolean bought(int client) {
        return bought.get(client);
    }

    /** 0 for a client without a sale. */
    long units(int client) {
        return client < sums.length ? sums[client] : 0;
    }

    RoaringBitmap buyers() {
        return BitSetUtil.bitmapOf(bought);
    }

    /** How much memory it takes. */
    long bytes() {
        return Long.BYTES * (long) sums.length;
    }

    /** Adds what the clients of the range bought in the month. */
    void add(Slice slice, ClientRange range) {
        var month = slice.month();
        var end = slice.end(range);
        if (slice.whole()) {
            for (var document = slice.first(range); document < end; document++) {
                add(month, document);
            }
        } else {
            for (var document = slice.first(range); document < end; document++) {
                if (slice.holds(document)) {
                    add(month, document);
                }
            }
        }
    }

    /** Takes out all but these clients. */
    void keep(RoaringBitmap clients) {
        var others = (BitSet) bought.clone();
        bought.and(BitSetUtil.bitsetOf(clients));
        others.andNot(bought);
        others.stream().forEach(client -> sums[client] = 0);
    }

    /** Those above zero. Which are is not to be foreseen, so nothing here branches on it. */
    long[] positive() {
        var positive = new long[sums.length];
        var count = 0;
        for (var sum : sums) {
            positive[count] = sum;
            count += sum > 0 ? 1 : 0;
        }
        return Arrays.copyOf(positive, count);
    }

    /**
     * The buyers of some classes.
     *
     * @param places a bit for each class: first A, then B, then C
     */
    RoaringBitmap buyers(int places, long lowestA, long lowestB) {
        var words = new long[(sums.length >>> WORD) + 1];
        for (var client = 0; client < sums.length; client++) {
            words[client >>> WORD] |= ((places >>> place(sums[client], lowestA, lowestB)) & 1L) << client;
        }
        var buyers = BitSet.valueOf(words);
        buyers.and(bought);
        return BitSetUtil.bitmapOf(buyers);
    }

    /** The place, after A, of the class of a client who bought for so much. */
    static int place(long units, long lowestA, long lowestB) {
        return (units < lowestA ? 1 : 0) + (units < lowestB ? 1 : 0);
    }

    private void add(SaleMonth month, int document) {
        var client = month.client(document);
        sums[client] = Math.addExact(sums[client], metric.of(month, document));
        bought.set(client);
    }
}
