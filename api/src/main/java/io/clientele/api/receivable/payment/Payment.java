package io.clientele.api.receivable.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment as stored; below zero it is a refund.
 *
 * @param amount in the firm's currency
 * @param originalAmount in the payment's currency; null when that is the firm's
 * @param document of the invoice it names
 */
record Payment(
        int id,
        String source,
        String externalId,
        int clientId,
        LocalDate paidOn,
        BigDecimal amount,
        @Nullable BigDecimal originalAmount,
        String currency,
        BigDecimal rate,
        @Nullable String document,
        @Nullable String organization,
        @Nullable String kind) {

    static final String TYPE = "Payment";

    static final String COLUMNS =
            "p.id, p.source, p.external_id, p.client_id, p.paid_on, p.amount, p.original_amount, p.currency, p.rate, p.document,"
                    + " p.organization, p.kind";
}
