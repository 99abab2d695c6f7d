package io.clientele.api.analysis.counting;

import io.clientele.api.firm.Money;
import java.util.function.ToLongFunction;

/** The figures of {@link SalesFigures}, each as ten-thousandths computed from what a pass sums. */
enum Figure {
    REVENUE,
    NET_REVENUE,
    COST,
    MARGIN,
    QUANTITY,
    ORDERS,
    CLIENTS;

    private static final long ONE = 10_000;

    /** @param sums by the numbers of {@link Sums} */
    long of(long[] sums, int from) {
        var net = Math.subtractExact(sums[from + Sums.AMOUNT], sums[from + Sums.VAT]);
        return switch (this) {
            case REVENUE -> sums[from + Sums.AMOUNT];
            case NET_REVENUE -> net;
            case COST -> sums[from + Sums.COST];
            case MARGIN -> Math.subtractExact(net, sums[from + Sums.COST]);
            case QUANTITY -> sums[from + Sums.QUANTITY];
            case ORDERS -> Math.multiplyExact(sums[from + Sums.ORDERS], ONE);
            case CLIENTS -> Math.multiplyExact(sums[from + Sums.CLIENTS], ONE);
        };
    }

    static SalesFigures all(ToLongFunction<Figure> tenThousandths) {
        return new SalesFigures(
                Money.decimal(tenThousandths.applyAsLong(REVENUE)),
                Money.decimal(tenThousandths.applyAsLong(NET_REVENUE)),
                Money.decimal(tenThousandths.applyAsLong(COST)),
                Money.decimal(tenThousandths.applyAsLong(MARGIN)),
                Money.decimal(tenThousandths.applyAsLong(QUANTITY)),
                Money.decimal(tenThousandths.applyAsLong(ORDERS)),
                Money.decimal(tenThousandths.applyAsLong(CLIENTS)));
    }

    static SalesFigures all(long[] sums) {
        return all(figure -> figure.of(sums, 0));
    }
}
