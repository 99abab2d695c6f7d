package io.clientele.api.segment.overlap;

import io.clientele.api.sale.Sheet;
import io.clientele.api.segment.membership.MemberMasks;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** One pass over the clients of up to 64 segments and over their documents, which lie in the clients' order in each month. */
final class CombinationPass {

    static final int LIMIT = MemberMasks.LIMIT;

    private final List<Sheet.Slice> months;

    private CombinationPass(List<Sheet.Slice> months) {
        this.months = months;
    }

    /**
     * What falls to every combination of the segments that occurs.
     *
     * @param months of the documents to be summed; none leaves all but the clients at zero
     */
    static Tallies of(List<RoaringBitmap> segments, List<Sheet.Slice> months) {
        var tallies = new Tallies(segments.size());
        MemberMasks.summed(segments, () -> new Tallies(segments.size()), new CombinationPass(months)::read)
                .forEachOrdered(tallies::addAll);
        return tallies;
    }

    private void read(Tallies tallies, int from, long[] masks, int clients) {
        for (var at = 0; at < clients; at++) {
            tallies.addClient(masks[at]);
        }
        months.forEach(slice -> read(tallies, slice, from, masks, clients));
    }

    private static void read(Tallies tallies, Sheet.Slice slice, int from, long[] masks, int clients) {
        var month = slice.month();
        var end = month.firstOf(from + clients);
        for (var document = month.firstOf(from); document < end; document++) {
            if (slice.holds(document)) {
                var mask = masks[month.client(document) - from];
                tallies.addSale(mask, month.amount(document), month.margin(document), !month.isReturn(document));
            }
        }
    }
}
