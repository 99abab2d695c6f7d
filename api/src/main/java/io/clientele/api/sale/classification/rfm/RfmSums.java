package io.clientele.api.sale.classification.rfm;

import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet.Slice;
import java.util.List;

/** The last day, orders and revenue of a range's clients. */
final class RfmSums {

    private final ClientRange range;
    private final int[] lastDays;
    private final int[] orders;
    private final long[] revenues;

    /** @param slices by time */
    RfmSums(List<Slice> slices, ClientRange range) {
        this.range = range;
        lastDays = new int[range.length()];
        orders = new int[range.length()];
        revenues = new long[range.length()];
        slices.forEach(this::add);
    }

    ClientRange range() {
        return range;
    }

    private void add(Slice slice) {
        var month = slice.month();
        var end = slice.end(range);
        for (var document = slice.first(range); document < end; document++) {
            if (slice.holds(document)) {
                add(month, document);
            }
        }
    }

    private void add(SaleMonth month, int document) {
        var at = range.at(month.client(document));
        revenues[at] = Math.addExact(revenues[at], month.amount(document));
        if (!month.isReturn(document)) {
            orders[at]++;
            lastDays[at] = month.day(document);
        }
    }

    /** Documents that are no returns; who has none is not scored. */
    int orders(int client) {
        return orders[range.at(client)];
    }

    int lastDay(int client) {
        return lastDays[range.at(client)];
    }

    long revenue(int client) {
        return revenues[range.at(client)];
    }
}
