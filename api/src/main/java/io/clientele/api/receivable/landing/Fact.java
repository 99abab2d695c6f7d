package io.clientele.api.receivable.landing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a payment as it is stored.
 *
 * @param key the invoice's document or the payment's external id, unique in its source
 * @param day when the invoice was issued or the payment made
 * @param dueOn of an invoice
 * @param document of the invoice that a payment names
 * @param amount ten-thousandths of the firm's currency
 * @param original ten-thousandths of the document's currency; null when that is the firm's
 */
record Fact(
        String key,
        int client,
        LocalDate day,
        @Nullable LocalDate dueOn,
        @Nullable String document,
        long amount,
        @Nullable Long original,
        String currency,
        BigDecimal rate,
        @Nullable String organization,
        @Nullable String kind) {

    static final int NOBODY = 0;

    Fact of(int client) {
        return new Fact(key, client, day, dueOn, document, amount, original, currency, rate, organization, kind);
    }
}
