package io.clientele.api.receivable.question;

import io.clientele.api.firm.Comparison;
import java.util.List;

/**
 * Who owes so much on the business date? Debt is what invoices leave after payments, with VAT, advances not netted; overdue is
 * what of it was due more than so many days ago.
 *
 * @param overdueDays only what is overdue by more than so many days counts as overdue; 0 or more
 * @param conditions all hold; none means a debt above zero
 */
public record Debt(int overdueDays, List<Condition> conditions) {

    /** In the firm's currency; the share is debt in percent of the credit limit, missing without a limit above zero. */
    public enum Measure {
        OVERDUE_AMOUNT,
        DEBT,
        LIMIT_SHARE
    }

    public record Condition(Measure measure, Comparison comparison) {}

    public Debt {
        conditions = List.copyOf(conditions);
    }
}
