package io.clientele.api.receivable.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What became of an invoice up to a business date.
 *
 * @param issued whether it was issued by then; one that was not counts for nothing
 * @param remaining ten-thousandths that payments left
 * @param paidOn when the last part was paid; null while something remains
 */
public record Settled(
        Invoice invoice,
        boolean issued,
        long remaining,
        @Nullable LocalDate paidOn) {

    /** Whether it counts and something of it is owed. */
    public boolean open() {
        return issued && remaining > 0;
    }

    /** How many days it is overdue on that date; 0 when it is not, or when nothing is owed. */
    public int overdueDays(LocalDate businessDate) {
        return open() ? Math.max(0, days(invoice.dueOn(), businessDate)) : 0;
    }

    /** By how many days its last part was paid late; 0 when that was in time or has not happened. */
    public int daysLate() {
        return paidOn == null ? 0 : Math.max(0, days(invoice.dueOn(), paidOn));
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
