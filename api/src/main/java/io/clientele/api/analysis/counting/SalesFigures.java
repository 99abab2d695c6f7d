package io.clientele.api.analysis.counting;

import java.math.BigDecimal;

/**
 * What was sold, net of returns dated in the period, in the firm's currency; four decimals.
 *
 * @param revenue with VAT
 * @param netRevenue without VAT
 * @param margin net revenue less cost
 * @param orders documents that are no returns; decimal where they are divided between segments
 * @param clients who have at least one document in the period, a return included; likewise decimal
 */
public record SalesFigures(
        BigDecimal revenue,
        BigDecimal netRevenue,
        BigDecimal cost,
        BigDecimal margin,
        BigDecimal quantity,
        BigDecimal orders,
        BigDecimal clients) {}
