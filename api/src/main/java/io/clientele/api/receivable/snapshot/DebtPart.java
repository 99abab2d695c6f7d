package io.clientele.api.receivable.snapshot;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A part of a debt, by how long it has been overdue on the day of the snapshot. It is due as many days before that day as the part
 * begins with, and so grows older day by day. What is not due stays so until a newer snapshot says otherwise, for a year at most.
 */
public enum DebtPart {
    NOT_DUE(0),
    OVERDUE_1_7(1),
    OVERDUE_8_30(8),
    OVERDUE_31_60(31),
    OVERDUE_61_90(61),
    OVERDUE_OVER_90(91);

    private final int firstDay;

    DebtPart(int firstDay) {
        this.firstDay = firstDay;
    }

    /** Its column in files. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The last day on which it would have been paid in time. */
    LocalDate dueOn(LocalDate snapshotOn) {
        return this == NOT_DUE ? snapshotOn.plusYears(1) : snapshotOn.minusDays(firstDay);
    }

    /** From when on it is owed as far as is known: what is overdue was owed on the day it was due. */
    LocalDate issuedOn(LocalDate snapshotOn) {
        return this == NOT_DUE ? snapshotOn : dueOn(snapshotOn);
    }

    /** What its invoices and payments are called by. */
    String key() {
        return Integer.toString(firstDay);
    }
}
