package io.clientele.api.receivable.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as stored.
 *
 * @param amount with VAT, in the firm's currency
 * @param originalAmount in the invoice's currency; null when that is the firm's
 */
record Receivable(
        int id,
        String source,
        String document,
        int clientId,
        LocalDate issuedOn,
        LocalDate dueOn,
        BigDecimal amount,
        @Nullable BigDecimal originalAmount,
        String currency,
        BigDecimal rate,
        @Nullable String organization,
        @Nullable String kind) {

    static final String TYPE = "Receivable";

    static final String COLUMNS =
            "r.id, r.source, r.document, r.client_id, r.issued_on, r.due_on, r.amount, r.original_amount, r.currency, r.rate,"
                    + " r.organization, r.kind";
}
