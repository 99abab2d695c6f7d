package io.clientele.api.sale.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A sale document.
 *
 * @param soldAt in the firm's zone
 * @param clientId 0 is without a client
 * @param amount with VAT, in the firm's currency, as are the others
 */
public record Sale(
        long id,
        String source,
        String document,
        LocalDateTime soldAt,
        LocalDate soldOn,
        int clientId,
        @Nullable String channel,
        String currency,
        BigDecimal rate,
        @Nullable Integer managerId,
        @Nullable String organization,
        @Nullable String department,
        @Nullable String returnOf,
        BigDecimal amount,
        BigDecimal vatAmount,
        BigDecimal cost,
        BigDecimal quantity,
        int lineCount,
        boolean isReturn) {

    static final String TYPE = "Sale";

    static final String COLUMNS =
            "s.id, s.source, s.document, s.sold_at, s.sold_on, s.client_id, s.channel, s.currency, s.rate, s.manager_id,"
                    + " s.organization, s.department, s.return_of, s.amount, s.vat_amount, s.cost, s.quantity, s.line_count,"
                    + " s.is_return";
}
