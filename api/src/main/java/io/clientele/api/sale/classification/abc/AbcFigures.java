package io.clientele.api.sale.classification.abc;

import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet.Slice;
import io.clientele.api.sale.classification.metric.Metric;
import java.util.Arrays;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** What every client brought, and who bought or returned anything at all. */
final class AbcFigures {

    /** Of a bit's number, what its word does not say. */
    private static final int WORD = 6;

    private final Metric metric;
    private final long[] sums;
    /** A bit for each client. */
    private final long[] bought;

    AbcFigures(Metric metric, int clientBound) {
        this.metric = metric;
        this.sums = new long[clientBound];
        this.bought = new long[(clientBound >>> WORD) + 1];
    }

    Metric metric() {
        return metric;
    }

    boolean bought(int client) {
        return client >>> WORD < bought.length && (bought[client >>> WORD] >>> client & 1) == 1;
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

    /** Adds what the clients of the range bought in the month; threads may do it for different ranges at once. */
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
        var kept = BitSetUtil.toLongArray(clients);
        for (var word = 0; word < bought.length; word++) {
            var others = bought[word] & ~(word < kept.length ? kept[word] : 0);
            bought[word] ^= others;
            for (var rest = others; rest != 0; rest &= rest - 1) {
                sums[(word << WORD) + Long.numberOfTrailingZeros(rest)] = 0;
            }
        }
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
        var words = new long[bought.length];
        for (var client = 0; client < sums.length; client++) {
            words[client >>> WORD] |= ((places >>> place(sums[client], lowestA, lowestB)) & 1L) << client;
        }
        for (var word = 0; word < words.length; word++) {
            words[word] &= bought[word];
        }
        return BitSetUtil.bitmapOf(words);
    }

    /** The place, after A, of the class of a client who bought for so much. */
    static int place(long units, long lowestA, long lowestB) {
        return (units < lowestA ? 1 : 0) + (units < lowestB ? 1 : 0);
    }

    private void add(SaleMonth month, int document) {
        var client = month.client(document);
        sums[client] = Math.addExact(sums[client], metric.of(month, document));
        bought[client >>> WORD] |= 1L << client;
    }
}
