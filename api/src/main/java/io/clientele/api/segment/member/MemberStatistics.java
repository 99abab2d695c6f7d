package io.clientele.api.segment.member;

import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.Sheet.Slice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** What a set of clients bought in a period, by one pass over the sale columns. */
public record MemberStatistics(
        Period period,
        Money revenue,
        Money margin,
        long orders,
        int buyers,
        @Nullable Money averageOrder) {

    private static final int AVERAGE_SCALE = 2;

    /** One pass over the columns; the set is masked by whoever asks. */
    public static MemberStatistics of(RoaringBitmap clients, Sheet sheet, Period period, Firm firm) {
        var sums = new Sums(clients);
        var ranges = ClientRange.of(clients);
        for (var slice : sheet.months(period)) {
            ranges.forEach(range -> sums.add(slice, range));
        }
        return new MemberStatistics(
                period,
                firm.money(sums.revenue),
                firm.money(sums.margin),
                sums.orders,
                sums.buyers.cardinality(),
                sums.orders == 0 ? null : average(sums, firm));
    }

    private static Money average(Sums sums, Firm firm) {
        var average = Money.decimal(sums.revenue)
                .divide(BigDecimal.valueOf(sums.orders), AVERAGE_SCALE, RoundingMode.HALF_UP);
        return new Money(average, firm.currency());
    }

    private static final class Sums {

        private final BitSet clients;
        private final BitSet buyers = new BitSet();
        private long revenue;
        private long margin;
        private long orders;

        Sums(RoaringBitmap clients) {
            this.clients = BitSetUtil.bitsetOf(clients);
        }

        void add(Slice slice, ClientRange range) {
            var month = slice.month();
            var end = slice.end(range);
            for (var document = slice.first(range); document < end; document++) {
                if (slice.holds(document) && clients.get(month.client(document))) {
                    add(month, document);
                }
            }
        }

        private void add(SaleMonth month, int document) {
            revenue = Math.addExact(revenue, month.amount(document));
            margin = Math.addExact(margin, month.margin(document));
            if (!month.isReturn(document)) {
                orders++;
                buyers.set(month.client(document));
            }
        }
    }
}
