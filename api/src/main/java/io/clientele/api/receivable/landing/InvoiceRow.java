package io.clientele.api.receivable.landing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as a file or a caller gives it.
 *
 * @param document unique in its source
 * @param client external id in the same source
 * @param dueOn the last day on which it is paid in time; not before {@code issuedOn}
 * @param amount with VAT, in the invoice's currency; above zero, for what is credited is a payment that names the invoice
 * @param organization the firm's own organisation that is owed; only payments to the same one close the invoice
 * @param currency ISO 4217; null is the firm's
 * @param rate units of the firm's currency for one of the invoice's; null is 1
 * @param kind the firm's own word
 */
public record InvoiceRow(
        String document,
        String client,
        LocalDate issuedOn,
        LocalDate dueOn,
        BigDecimal amount,
        @Nullable String organization,
        @Nullable String currency,
        @Nullable BigDecimal rate,
        @Nullable String kind) {}
