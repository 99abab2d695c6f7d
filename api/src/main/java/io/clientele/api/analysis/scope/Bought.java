package io.clientele.api.analysis.scope;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** What sets of clients bought, from the columns; few clients cost little. */
public final class Bought {

    /** Of a bit's number, what its word does not say. */
    private static final int WORD = 6;

    /** Takes a document of one of the clients. */
    public interface Taker {
        void take(SaleMonth month, int document);
    }

    private Bought() {}

    /** Hands over every document of these clients in the period, by month and in it by client. */
    public static void each(Sheet sheet, Period period, RoaringBitmap clients, Taker taker) {
        if (clients.isEmpty()) {
            return;
        }
        var ranges = ClientRange.of(clients);
        var among = among(clients, ranges);
        for (var slice : sheet.months(period)) {
            ranges.forEach(range -> each(slice, range, among, taker));
        }
    }

    /**
     * Hands them over by client, those of many clients to several threads at once: what is kept of one client lies apart from what is
     * kept of others, or in words of 64 bits by client. Each client's come by month.
     */
    public static void eachByClient(Sheet sheet, Period period, RoaringBitmap clients, Taker taker) {
        if (clients.isEmpty()) {
            return;
        }
        var ranges = ClientRange.of(clients);
        var among = among(clients, ranges);
        var slices = sheet.months(period);
        (single(ranges) ? ranges.stream() : ranges.parallelStream())
                .forEach(range -> slices.forEach(slice -> each(slice, range, among, taker)));
    }

    /** With VAT, net of returns; ten-thousandths. */
    public static long revenue(Sheet sheet, Period period, RoaringBitmap clients) {
        var sum = new long[1];
        each(sheet, period, clients, (month, document) -> sum[0] = Math.addExact(sum[0], month.amount(document)));
        return sum[0];
    }

    /** The same of each of them, by his number. */
    public static IntToLongFunction revenueByClient(Sheet sheet, Period period, RoaringBitmap clients) {
        var sums = new long[clients.isEmpty() ? 0 : clients.last() + 1];
        eachByClient(sheet, period, clients, (month, document) -> {
            var client = month.client(document);
            sums[client] = Math.addExact(sums[client], month.amount(document));
        });
        return client -> sums[client];
    }

    /** Those of the clients who bought in the period; a return alone is no purchase. */
    public static RoaringBitmap buyers(Sheet sheet, Period period, RoaringBitmap clients) {
        var buyers = new long[clients.isEmpty() ? 0 : (clients.last() >>> WORD) + 1];
        eachByClient(sheet, period, clients, (month, document) -> {
            if (!month.isReturn(document)) {
                var client = month.client(document);
                buyers[client >>> WORD] |= 1L << client;
            }
        });
        return BitSetUtil.bitmapOf(buyers);
    }

    /** Whether every range is that of one client; else they share no word of bits. */
    private static boolean single(List<ClientRange> ranges) {
        return ranges.getFirst().length() == 1;
    }

    private static IntPredicate among(RoaringBitmap clients, List<ClientRange> ranges) {
        return single(ranges) ? _ -> true : BitSetUtil.bitsetOf(clients)::get;
    }

    private static void each(Sheet.Slice slice, ClientRange range, IntPredicate among, Taker taker) {
        var month = slice.month();
        var end = slice.end(range);
        for (var document = slice.first(range); document < end; document++) {
            if (slice.holds(document) && among.test(month.client(document))) {
                taker.take(month, document);
            }
        }
    }
}
