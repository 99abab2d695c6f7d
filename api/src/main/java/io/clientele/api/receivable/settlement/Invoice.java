package io.clientele.api.receivable.settlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as far as settling it goes.
 *
 * @param document unique in its source
 * @param amount above zero, in ten-thousandths of the firm's currency
 * @param organization null is an organisation of its own
 */
public record Invoice(
        int id,
        String source,
        String document,
        LocalDate issuedOn,
        LocalDate dueOn,
        long amount,
        @Nullable String organization) {}
