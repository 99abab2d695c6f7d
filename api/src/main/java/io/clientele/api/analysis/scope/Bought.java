package io.clientele.api.analysis.scope;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;
import org.roaringbitmap.RoaringBitmap;

/** What sets of clients bought, from the columns; few clients cost little. */
public final class Bought {

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
        for (var slice : sheet.months(period)) {
            ranges.forEach(range -> each(slice, range, clients, taker));
        }
    }

    /** With VAT, net of returns; ten-thousandths. */
    public static long revenue(Sheet sheet, Period period, RoaringBitmap clients) {
        var sum = new long[1];
        each(sheet, period, clients, (month, document) -> sum[0] = Math.addExact(sum[0], month.amount(document)));
        return sum[0];
    }

    /** Those of the clients who bought in the period; a return alone is no purchase. */
    public static RoaringBitmap buyers(Sheet sheet, Period period, RoaringBitmap clients) {
        var buyers = new RoaringBitmap();
        each(sheet, period, clients, (month, document) -> {
            if (!month.isReturn(document)) {
                buyers.add(month.client(document));
            }
        });
        return buyers;
    }

    private static void each(Sheet.Slice slice, ClientRange range, RoaringBitmap clients, Taker taker) {
        var month = slice.month();
        var end = slice.end(range);
        for (var document = slice.first(range); document < end; document++) {
            if (slice.holds(document) && clients.contains(month.client(document))) {
                taker.take(month, document);
            }
        }
    }
}
