package io.clientele.api.sale.document;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sale document as a file or a caller gives it, with what it says of its document.
 *
 * @param document unique in its source
 * @param line unique in its document
 * @param soldAt in the firm's zone
 * @param client external id; null is without a client
 * @param product external id, or a name that only one product has
 * @param amount with VAT, after discount, in the document's currency
 * @param vatAmount as imported, never derived, in the document's currency; null is 0
 * @param vatRate in percent, kept as imported; nothing is computed from it
 * @param cost of the whole line, in the firm's currency; null is 0
 * @param discountAmount in the document's currency, kept in the firm's
 * @param price of one unit, in the document's currency, kept in the firm's
 * @param currency ISO 4217; null is the firm's
 * @param rate units of the firm's currency for one of the document's; null is 1
 * @param posted false removes the document
 */
public record SaleRow(
        String document,
        String line,
        LocalDateTime soldAt,
        @Nullable String client,
        String product,
        BigDecimal quantity,
        BigDecimal amount,
        @Nullable BigDecimal vatAmount,
        @Nullable BigDecimal vatRate,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal discountAmount,
        @Nullable BigDecimal price,
        @Nullable String channel,
        @Nullable String manager,
        @Nullable String organization,
        @Nullable String department,
        @Nullable String currency,
        @Nullable BigDecimal rate,
        @Nullable String returnOf,
        boolean posted) {}
