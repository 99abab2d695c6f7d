package io.clientele.api.sale.classification.rfm;

import java.math.BigDecimal;

/**
 * What a client is scored by.
 *
 * @param days since the last sale of the period, on the business date; below zero for one later than it
 * @param orders documents of the period that are no returns
 * @param revenue with VAT, net of returns dated in the period
 */
public record RfmFigures(int days, int orders, BigDecimal revenue, RfmScores scores) {}
