package io.clientele.api.segment.membership;

import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** What a set of clients bought in a period, by one pass over the sale columns. */
record MemberStatistics(
        Period period,
        Money revenue,
        Money margin,
        long orders,
        int buyers,
        @Nullable Money averageOrder) {

    private static final int AVERAGE_SCALE = 2;

    static MemberStatistics of(RoaringBitmap clients, Sheet sheet, Period period, Firm firm) {
        var sums = new Sums();
        for (var slice : sheet.months(period)) {
            for (var document = 0; document < slice.month().size(); document++) {
                if (slice.holds(document) && clients.contains(slice.month().client(document))) {
                    sums.add(slice.month(), document);
                }
            }
        }
        return new MemberStatistics(
                period,
                firm.money(sums.revenue),
                firm.money(sums.margin),
                sums.orders,
                sums.buyers.getCardinality(),
                sums.orders == 0 ? null : average(sums, firm));
    }

    private static Money average(Sums sums, Firm firm) {
        var average = Money.decimal(sums.revenue)
                .divide(BigDecimal.valueOf(sums.orders), AVERAGE_SCALE, RoundingMode.HALF_UP);
        return new Money(average, firm.currency());
    }

    private static final class Sums {

        private long revenue;
        private long margin;
        private long orders;
        private final RoaringBitmap buyers = new RoaringBitmap();

        void add(SaleMonth month, int document) {
            revenue = Math.addExact(revenue, month.amount(document));
            margin = Math.addExact(margin, month.margin(document));
            orders += month.isReturn(document) ? 0 : 1;
            buyers.add(month.client(document));
        }
    }
}
