package io.clientele.api.sale.classification;

import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.Sheet.Slice;
import java.util.List;

/** The net revenue (without VAT) of a range's clients, net of returns, in ten-thousandths. */
final class NetRevenue {

    private final ClientRange range;
    private final long[] sums;

    NetRevenue(List<Slice> slices, ClientRange range) {
        this.range = range;
        sums = new long[range.length()];
        slices.forEach(this::add);
    }

    private void add(Slice slice) {
        var month = slice.month();
        var end = slice.end(range);
        for (var document = slice.first(range); document < end; document++) {
            if (slice.holds(document)) {
                var at = range.at(month.client(document));
                sums[at] = Math.addExact(sums[at], month.amount(document) - month.vat(document));
            }
        }
    }

    long of(int client) {
        return sums[range.at(client)];
    }
}
