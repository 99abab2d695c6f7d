package io.clientele.api.analysis.migration;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.Sheet;
import java.util.Collection;
import org.roaringbitmap.RoaringBitmap;

/** Two partitions of the same clients laid over each other, so that all cells are counted and summed in one pass. */
final class Crossing {

    private final RoaringBitmap clients = new RoaringBitmap();
    private final int[] cells;
    private final int[] counts;

    /** Cells are numbered row by row, a row for each set before and a column for each set after. */
    Crossing(Collection<RoaringBitmap> before, Collection<RoaringBitmap> after) {
        before.forEach(clients::or);
        cells = new int[clients.isEmpty() ? 0 : clients.last() + 1];
        counts = new int[before.size() * after.size()];
        var row = 0;
        for (var were : before) {
            place(were, row);
            row += after.size();
        }
        var column = 0;
        for (var are : after) {
            place(are, column++);
        }
        clients.forEach((int client) -> counts[cells[client]]++);
    }

    private void place(RoaringBitmap some, int step) {
        some.forEach((int client) -> cells[client] += step);
    }

    /** How many are in a cell. */
    int clients(int cell) {
        return counts[cell];
    }

    /** What the clients of each cell bought in a period, with VAT, net of returns; ten-thousandths. */
    long[] revenue(Sheet sheet, Period period) {
        var sums = new long[counts.length];
        Bought.each(sheet, period, clients, (month, document) -> {
            var cell = cells[month.client(document)];
            sums[cell] = Math.addExact(sums[cell], month.amount(document));
        });
        return sums;
    }
}
