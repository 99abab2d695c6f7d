package io.clientele.reporting;

import java.math.BigDecimal;

/**
 * The sums of a set of sales, net of returns, with 4 decimals.
 *
 * @param revenue with VAT
 * @param netRevenue without VAT
 * @param margin net revenue − cost
 * @param orders documents that are not returns
 * @param clients distinct clients who bought; a fraction where clients are shared between segments
 */
public record SalesFigures(
        BigDecimal revenue,
        BigDecimal netRevenue,
        BigDecimal cost,
        BigDecimal margin,
        BigDecimal quantity,
        BigDecimal orders,
        BigDecimal clients) {}
