package io.clientele.api.sale.classification.metric;

import io.clientele.api.firm.Money;
import io.clientele.api.sale.SaleMonth;
import java.math.BigDecimal;

/** What clients are classed by, net of returns dated in the period. */
public enum Metric {
    /** With VAT, in the firm's currency. */
    REVENUE,
    /** Net revenue less cost, in the firm's currency. */
    MARGIN,
    QUANTITY,
    /** Documents that are no returns. */
    ORDERS;

    /** Of one document, in the units of {@link #decimal}. */
    public long of(SaleMonth month, int document) {
        return switch (this) {
            case REVENUE -> month.amount(document);
            case MARGIN -> month.margin(document);
            case QUANTITY -> month.quantity(document);
            case ORDERS -> month.isReturn(document) ? 0 : 1;
        };
    }

    /** The figure that a number of units stands for. */
    public BigDecimal decimal(long units) {
        return switch (this) {
            case REVENUE, MARGIN, QUANTITY -> Money.decimal(units);
            case ORDERS -> BigDecimal.valueOf(units);
        };
    }
}
