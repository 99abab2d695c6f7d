package io.clientele.api.report.debt;

import io.clientele.api.analysis.receivables.AgeingAnswer;
import io.clientele.api.analysis.receivables.DebtRow;
import io.clientele.api.firm.Money;
import io.clientele.api.receivable.settlement.Settlement;
import io.clientele.api.report.content.Cards;
import io.clientele.api.report.content.Listing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that the report on debts tells of.
 *
 * @param total of all rows
 * @param settled of those shown
 * @param limits above zero, of everybody who owes
 * @param cards of those shown
 */
record Debts(
        AgeingAnswer answer,
        DebtRow total,
        Listing<DebtRow> clients,
        Map<Integer, Settlement> settled,
        Map<Integer, BigDecimal> limits,
        Cards.Shelf cards) {

    Settlement settlement(DebtRow row) {
        return settled.getOrDefault(row.client(), Settlement.NONE);
    }

    /** Those not shown together, of client 0. */
    DebtRow others() {
        return DebtRow.sum(rowsNotShown(), answer.lastDays().size() + 2);
    }

    List<DebtRow> rowsNotShown() {
        return answer.rows().subList(clients.shown().size(), answer.rows().size());
    }

    /** What is owed above the limit; null without a limit. */
    @Nullable
    BigDecimal excess(DebtRow row) {
        var limit = limits.get(row.client());
        return limit == null ? null : Money.decimal(row.debt()).subtract(limit).max(BigDecimal.ZERO);
    }

    /** All of it; null where none of them has a limit. */
    @Nullable
    BigDecimal excess(List<DebtRow> rows) {
        return rows.stream()
                .map(this::excess)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
