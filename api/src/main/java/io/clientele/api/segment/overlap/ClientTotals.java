package io.clientele.api.segment.overlap;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;
import org.roaringbitmap.RoaringBitmap;

/** What every client bought in a period: from it the money of any set of clients is a sum over the set. */
final class ClientTotals {

    private final long[] revenues;
    private final long[] margins;
    private final int[] orders;

    ClientTotals(Sheet sheet, Period period) {
        revenues = new long[sheet.clientBound()];
        margins = new long[sheet.clientBound()];
        orders = new int[sheet.clientBound()];
        for (var slice : sheet.months(period)) {
            for (var document = 0; document < slice.month().size(); document++) {
                if (slice.holds(document)) {
                    add(slice.month(), document);
                }
            }
        }
    }

    private void add(SaleMonth month, int document) {
        var client = month.client(document);
        revenues[client] = Math.addExact(revenues[client], month.amount(document));
        margins[client] = Math.addExact(margins[client], month.margin(document));
        orders[client] += month.isReturn(document) ? 0 : 1;
    }

    Tally of(RoaringBitmap clients) {
        var sum = new Tally();
        clients.forEach((int client) -> {
            sum.clients++;
            if (client < revenues.length) {
                sum.revenue = Math.addExact(sum.revenue, revenues[client]);
                sum.margin = Math.addExact(sum.margin, margins[client]);
                sum.orders += orders[client];
            }
        });
        return sum;
    }
}
