package io.clientele.api.receivable.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client owes on a day, in the firm's currency, with VAT.
 *
 * @param client external id
 * @param debt what the parts sum to
 * @param parts those that are told; with none the whole debt is not due
 * @param advance what he paid that closes nothing, shown beside the debt and not taken off it; null is none
 */
public record DebtRow(
        String client,
        LocalDate snapshotOn,
        BigDecimal debt,
        Map<DebtPart, BigDecimal> parts,
        @Nullable BigDecimal advance) {}
