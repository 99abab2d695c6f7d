package io.clientele.api.receivable.list;

import io.clientele.api.receivable.settlement.Settled;
import java.time.LocalDate;

/** What has become of an invoice on the business date; one not yet issued is in none of these. */
enum ReceivableState {
    OPEN,
    OVERDUE,
    CLOSED;

    boolean holds(Settled settled, LocalDate businessDate) {
        return switch (this) {
            case OPEN -> settled.open();
            case OVERDUE -> settled.overdueDays(businessDate) > 0;
            case CLOSED -> settled.issued() && !settled.open();
        };
    }
}
