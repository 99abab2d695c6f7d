package io.clientele.api.receivable.landing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment as a file or a caller gives it.
 *
 * @param externalId unique in its source
 * @param client external id in the same source
 * @param amount in the payment's currency; below zero it is a refund
 * @param document of the invoice that it closes, in the same source; null closes the oldest
 * @param organization the firm's own organisation that was paid
 * @param currency ISO 4217; null is the firm's
 * @param rate units of the firm's currency for one of the payment's; null is 1
 * @param kind the firm's own word
 */
public record PaymentRow(
        String externalId,
        String client,
        LocalDate paidOn,
        BigDecimal amount,
        @Nullable String document,
        @Nullable String organization,
        @Nullable String currency,
        @Nullable BigDecimal rate,
        @Nullable String kind) {}
