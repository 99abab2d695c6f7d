package io.clientele.api.sale;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.PurchaseConditions.Figures;
import io.clientele.api.sale.Sheet.Slice;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** What clients bought of anything, in one pass over the columns. */
final class PurchasesOfAnything {

    /** Among so few clients each is looked up; among more, all documents are passed over. */
    private static final int FEW = 1_000;

    private final List<Slice> slices;
    private final @Nullable BitSet channels;
    private final BitSet seen = new BitSet();
    private final long[] amounts;
    private final long[] quantities;
    private final long[] margins;
    private final int[] orders;

    /** @param channels codes; null is every channel */
    PurchasesOfAnything(Sheet sheet, Period period, @Nullable BitSet channels) {
        this.slices = sheet.months(period);
        this.channels = channels;
        this.amounts = new long[sheet.clientBound()];
        this.quantities = new long[sheet.clientBound()];
        this.margins = new long[sheet.clientBound()];
        this.orders = new int[sheet.clientBound()];
    }

    void read(@Nullable RoaringBitmap among) {
        if (among == null || among.getCardinality() > FEW) {
            slices.forEach(slice -> add(slice, 0, slice.month().size()));
        } else {
            among.forEach((int client) -> slices.forEach(slice ->
                    add(slice, slice.month().firstOf(client), slice.month().firstOf(client + 1))));
        }
    }

    /** Clients with at least one document that counts. */
    BitSet buyers() {
        return seen;
    }

    Figures of(int client) {
        return new Figures(amounts[client], quantities[client], margins[client], orders[client]);
    }

    private void add(Slice slice, int first, int end) {
        var month = slice.month();
        for (var document = first; document < end; document++) {
            if (slice.holds(document) && (channels == null || channels.get(month.channel(document)))) {
                add(month, document);
            }
        }
    }

    private void add(SaleMonth month, int document) {
        var client = month.client(document);
        seen.set(client);
        amounts[client] = Math.addExact(amounts[client], month.amount(document));
        quantities[client] = Math.addExact(quantities[client], month.quantity(document));
        margins[client] = Math.addExact(margins[client], month.margin(document));
        orders[client] += month.isReturn(document) ? 0 : 1;
    }
}
