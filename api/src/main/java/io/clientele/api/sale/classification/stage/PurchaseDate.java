package io.clientele.api.sale.classification.stage;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.PeriodChoice;

/**
 * Whose first or last purchase was at a certain time? Returns are no purchases, and who never bought has neither date.
 */
public record PurchaseDate(Which which, When when) {

    /** Of all a client's purchases up to and with the business date. */
    public enum Which {
        FIRST,
        LAST
    }

    /** The time asked about. */
    public sealed interface When {

        /** On a day of the period. */
        record Within(PeriodChoice period) implements When {}

        /** Before the day that lies so many units before the business date. */
        record MoreThanAgo(int count, CalendarUnit unit) implements When {}

        /** After the day that lies so many units before the business date. */
        record LessThanAgo(int count, CalendarUnit unit) implements When {}
    }
}
