package io.clientele.api.receivable.settlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment as far as settling invoices goes.
 *
 * @param amount ten-thousandths of the firm's currency; below zero it went back to the client
 * @param document of the invoice that it closes, in its own source
 * @param organization null is an organisation of its own
 */
public record Receipt(
        int id,
        String source,
        LocalDate paidOn,
        long amount,
        @Nullable String document,
        @Nullable String organization) {}
