package io.clientele.api.sale.classification.stage;

import java.math.BigDecimal;

/**
 * Who is due to buy again? The days since the last purchase are more than {@code k} times the client's own median gap between
 * purchases. Purchases on one day are one, and fewer than three of them have no median gap.
 *
 * @param k above 0, up to 100, at most 4 decimals
 */
public record RepurchaseDue(BigDecimal k) {}
