package io.clientele.api.sale.purchase;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.Sheet.Slice;
import io.clientele.api.sale.purchase.DocumentsOfClients.Document;
import io.clientele.api.sale.purchase.PurchaseConditions.Figures;
import io.clientele.api.sale.purchase.PurchasesOfProducts.Buyer;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** What clients bought of anything, from the columns. */
final class PurchasesOfAnything {

    private final Period period;
    private final List<Slice> slices;
    private final @Nullable BitSet channels;
    private final int clientBound;

    /** @param channels codes; null is every channel */
    PurchasesOfAnything(Sheet sheet, Period period, @Nullable BitSet channels) {
        this.period = period;
        this.slices = sheet.months(period);
        this.channels = channels;
        this.clientBound = sheet.clientBound();
    }

    /** Tells every client among these with at least one document that counts, and maybe others. */
    void read(@Nullable RoaringBitmap among, Buyer buyer) {
        var ranges = among == null ? ClientRange.below(clientBound) : ClientRange.of(among);
        ranges.parallelStream().map(this::summed).forEachOrdered(sums -> sums.tell(buyer));
    }

    /** Tells every client with at least one document that counts among those of a few clients, one client after another. */
    void sum(List<Document> known, Buyer buyer) {
        var first = period.from().toEpochDay();
        var end = period.to().toEpochDay();
        var sum = new RunningSum(buyer);
        for (var document : known) {
            if (document.day() >= first && document.day() < end && isWanted(document.channel())) {
                sum.add(document);
            }
        }
        sum.tell();
    }

    private boolean isWanted(int channel) {
        return channels == null || channels.get(channel);
    }

    private Sums summed(ClientRange range) {
        var sums = new Sums(range);
        slices.forEach(sums::add);
        return sums;
    }

    /** Of a range's clients. */
    private final class Sums {

        private final ClientRange range;
        private final BitSet seen = new BitSet();
        private final long[] amounts;
        private final long[] quantities;
        private final long[] margins;
        private final int[] orders;

        private Sums(ClientRange range) {
            this.range = range;
            this.amounts = new long[range.length()];
            this.quantities = new long[range.length()];
            this.margins = new long[range.length()];
            this.orders = new int[range.length()];
        }

        private void add(Slice slice) {
            var month = slice.month();
            var end = slice.end(range);
            for (var document = slice.first(range); document < end; document++) {
                if (slice.holds(document) && isWanted(month.channel(document))) {
                    add(month, document);
                }
            }
        }

        private void add(SaleMonth month, int document) {
            var at = range.at(month.client(document));
            seen.set(at);
            amounts[at] = Math.addExact(amounts[at], month.amount(document));
            quantities[at] = Math.addExact(quantities[at], month.quantity(document));
            margins[at] = Math.addExact(margins[at], month.margin(document));
            orders[at] += month.isReturn(document) ? 0 : 1;
        }

        private void tell(Buyer buyer) {
            seen.stream()
                    .forEach(at -> buyer.take(
                            range.first() + at, new Figures(amounts[at], quantities[at], margins[at], orders[at])));
        }
    }
}
