package io.clientele.reporting.figures;

import io.clientele.reporting.SalesFigures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Divisions that say null where they would mean nothing, so that a report prints a dash and never a wrong percentage. */
public final class Ratios {

    private static final MathContext PRECISION = new MathContext(20, RoundingMode.HALF_UP);

    private Ratios() {}

    /** part ÷ whole; null when the whole is zero or negative, for a share of a loss is no share. */
    public static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() > 0 ? part.divide(whole, PRECISION) : null;
    }

    /** (now − before) ÷ before; null when there was nothing, or less than nothing, before. */
    public static @Nullable BigDecimal growth(BigDecimal now, BigDecimal before) {
        return share(now.subtract(before), before);
    }

    /** Whether there is something now and was nothing before: then growth is no percentage. */
    public static boolean isNew(BigDecimal now, BigDecimal before) {
        return before.signum() == 0 && now.signum() > 0;
    }

    /** Margin ÷ net revenue. */
    public static @Nullable BigDecimal profitability(SalesFigures figures) {
        return share(figures.margin(), figures.netRevenue());
    }

    /** Revenue with VAT ÷ documents. */
    public static @Nullable BigDecimal averageOrder(SalesFigures figures) {
        return share(figures.revenue(), figures.orders());
    }
}
