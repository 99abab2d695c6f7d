package io.clientele.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Sales of a period beside those of earlier ones.
 *
 * @param members clients in the segment, or in any of them, with sales or without; null where it is neither
 * @param previousRevenue with VAT, of the period before of the same length
 * @param lastYearRevenue with VAT, of the same period a year ago
 */
public record ComparedSales(
        SalesFigures figures, @Nullable Integer members, BigDecimal previousRevenue, BigDecimal lastYearRevenue) {}
