package io.clientele.api.analysis.receivables;

import io.clientele.api.analysis.scope.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Debts by age on a day.
 *
 * @param lastDays of every bucket but the last, rising
 * @param netted whether what was paid in advance is taken off debts
 * @param rows of clients who owe something or paid in advance, the greatest debt first
 */
public record AgeingAnswer(Scope scope, LocalDate day, List<Integer> lastDays, boolean netted, List<DebtRow> rows) {

    public AgeingAnswer {
        lastDays = List.copyOf(lastDays);
        rows = List.copyOf(rows);
    }

    /** All rows together, of client 0. */
    public DebtRow total() {
        return DebtRow.sum(rows, lastDays.size() + 2);
    }

    /** Rows by client. */
    Map<Integer, DebtRow> byClient() {
        var byClient = new HashMap<Integer, DebtRow>();
        rows.forEach(row -> byClient.put(row.client(), row));
        return byClient;
    }
}
