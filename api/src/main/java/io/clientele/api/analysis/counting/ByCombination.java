package io.clientele.api.analysis.counting;

import io.clientele.api.analysis.placement.Memberships;
import io.clientele.api.analysis.placement.Placement;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;

/**
 * Adds up documents by the combination of segments that their clients are in, before what they come to goes to each of these:
 * documents are many, and the combinations that their clients are in are few.
 */
final class ByCombination {

    private final Placement placement;
    private final Memberships memberships;
    private final Sums sums;
    private final long[] rows;

    ByCombination(Placement placement, Sums sums) {
        this.placement = placement;
        this.memberships = placement.memberships();
        this.sums = sums;
        this.rows = new long[memberships.size() * Sums.WIDTH];
    }

    /** The documents of a month. */
    void pass(Sheet.Slice slice) {
        var month = slice.month();
        for (var document = 0; document < month.size(); document++) {
            if (slice.holds(document) && placement.sees(month.client(document))) {
                add(month, document);
            }
        }
    }

    private void add(SaleMonth month, int document) {
        var client = month.client(document);
        var row = memberships.combination(client) * Sums.WIDTH;
        rows[row + Sums.AMOUNT] += month.amount(document);
        rows[row + Sums.VAT] += month.vat(document);
        rows[row + Sums.COST] += month.cost(document);
        rows[row + Sums.QUANTITY] += month.quantity(document);
        if (!month.isReturn(document)) {
            rows[row + Sums.ORDERS]++;
            rows[row + Sums.CLIENTS] += sums.isNew(client) ? 1 : 0;
        }
    }

    /** Gives the sums of all combinations. */
    void end() {
        for (var combination = 0; combination < memberships.size(); combination++) {
            sums.give(memberships, combination, memberships.count(combination), rows, combination * Sums.WIDTH);
        }
    }
}
