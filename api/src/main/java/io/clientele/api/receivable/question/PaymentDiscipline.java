package io.clientele.api.receivable.question;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.PeriodChoice;
import java.util.List;

/**
 * Who pays like this? Over the invoices whose last part was paid in the period: the share that was paid after the due date, and
 * by how many days they were late on average (in time is 0). Who paid none has neither figure.
 *
 * @param conditions all hold; at least one
 */
public record PaymentDiscipline(PeriodChoice period, List<Condition> conditions) {

    /** The share is a percentage, the delay is in days. */
    public enum Measure {
        LATE_SHARE,
        AVERAGE_DELAY
    }

    public record Condition(Measure measure, Comparison comparison) {}

    public PaymentDiscipline {
        conditions = List.copyOf(conditions);
    }
}
