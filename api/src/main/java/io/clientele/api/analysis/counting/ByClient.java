package io.clientele.api.analysis.counting;

import io.clientele.api.analysis.placement.Memberships;
import io.clientele.api.analysis.placement.Placement;
import io.clientele.api.sale.Sheet;
import java.util.stream.LongStream;

/** Gives each document to its client's segments at once: for few documents, or nearly as many combinations as clients. */
final class ByClient {

    /** Documents whose clients are looked up at a time. */
    private static final int BATCH = 256;

    private final Placement placement;
    private final Memberships memberships;
    private final Sums sums;
    private final long[] bought = new long[Sums.WIDTH];
    private final int[] looked = new int[BATCH];

    ByClient(Placement placement, Sums sums) {
        this.placement = placement;
        this.memberships = placement.memberships();
        this.sums = sums;
    }

    /**
     * The documents of a month. A batch of clients is looked up ahead: one by one the processor would wait for each of them, as what
     * is to be done depends on what it finds.
     */
    void pass(Sheet.Slice slice) {
        var month = slice.month();
        for (var from = 0; from < month.size(); from += BATCH) {
            var end = Math.min(month.size(), from + BATCH);
            for (var document = from; document < end; document++) {
                looked[document - from] = memberships.count(memberships.combination(month.client(document)));
            }
            for (var document = from; document < end; document++) {
                if (slice.holds(document) && placement.sees(month.client(document))) {
                    add(
                            month.client(document),
                            looked[document - from],
                            month.amount(document),
                            month.vat(document),
                            month.cost(document),
                            month.quantity(document),
                            month.isReturn(document) ? 0 : 1);
                }
            }
        }
    }

    /** What a client bought whom the caller sees, and which nobody expected yet. */
    void add(int client, long amount, long vat, long cost, long quantity, long orders) {
        sums.expect(LongStream.of(amount, vat, cost, quantity)
                .mapToDouble(Math::abs)
                .max()
                .orElse(0));
        var count = memberships.count(memberships.combination(client));
        add(client, count, amount, vat, cost, quantity, orders);
    }

    Sums sums() {
        return sums;
    }

    private void add(int client, int count, long amount, long vat, long cost, long quantity, long orders) {
        bought[Sums.AMOUNT] = amount;
        bought[Sums.VAT] = vat;
        bought[Sums.COST] = cost;
        bought[Sums.QUANTITY] = quantity;
        bought[Sums.ORDERS] = orders;
        bought[Sums.CLIENTS] = orders > 0 && sums.isNew(client) ? 1 : 0;
        sums.give(memberships, memberships.combination(client), count, bought, 0);
    }
}
