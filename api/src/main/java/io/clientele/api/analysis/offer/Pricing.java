package io.clientele.api.analysis.offer;

import io.clientele.api.analysis.offer.answer.Figure;
import io.clientele.api.analysis.offer.answer.Price;
import io.clientele.api.analysis.offer.answer.Quartiles;
import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.analysis.scope.Percent;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.firm.Money;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.line.PaidLines;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds what some clients pay, against the list and with which discounts. */
@Component
class Pricing {

    private static final int SCALE = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal UNIT = BigDecimal.ONE.movePointLeft(Money.SCALE);

    private final PaidLines lines;
    private final SaleColumns columns;

    Pricing(PaidLines lines, SaleColumns columns) {
        this.lines = lines;
        this.columns = columns;
    }

    Price of(Scope scope, RoaringBitmap members) {
        var paid = new Paid();
        lines.each(scope.period(), members, paid::take);
        var discounts = paid.discounts.build().toArray();
        return new Price(
                Quartiles.of(paid.ofList.build().toArray(), UNIT),
                Figure.of(paid.telling, () -> Percent.of(discounts.length, paid.telling)),
                Quartiles.of(discounts, UNIT),
                averageOrder(scope, members));
    }

    private Figure averageOrder(Scope scope, RoaringBitmap members) {
        var orders = new int[1];
        var revenue = new long[1];
        Bought.each(columns.at(scope.asOf()), scope.period(), members, (month, document) -> {
            orders[0] += month.isReturn(document) ? 0 : 1;
            revenue[0] = Math.addExact(revenue[0], month.amount(document));
        });
        return Figure.of(
                orders[0],
                () -> Money.decimal(revenue[0]).divide(BigDecimal.valueOf(orders[0]), SCALE, RoundingMode.HALF_UP));
    }

    /** Percents of single lines, each with four decimals. */
    private static final class Paid {

        private final LongStream.Builder ofList = LongStream.builder();
        private final LongStream.Builder discounts = LongStream.builder();
        private int telling;

        private void take(
                BigDecimal quantity, BigDecimal amount, @Nullable BigDecimal discount, @Nullable BigDecimal list) {
            if (list != null && list.signum() > 0) {
                ofList.add(percent(amount, list.multiply(quantity)));
            }
            if (discount != null && discount.signum() >= 0 && amount.signum() >= 0) {
                telling++;
                if (discount.signum() > 0) {
                    discounts.add(percent(discount, amount.add(discount)));
                }
            }
        }

        private static long percent(BigDecimal part, BigDecimal whole) {
            return Money.tenThousandths(part.multiply(HUNDRED).divide(whole, Money.SCALE, RoundingMode.HALF_UP));
        }
    }
}
