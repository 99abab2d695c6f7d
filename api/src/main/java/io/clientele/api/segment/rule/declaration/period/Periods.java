package io.clientele.api.segment.rule.declaration.period;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.PeriodChoice;
import java.time.LocalDate;

/** Makes sure that a period can be answered on any day of the business. */
public final class Periods {

    /** Before the first sale of any client of ours, so what reaches back too far from here does so from every day. */
    private static final LocalDate EARLY = LocalDate.of(2000, 1, 1);

    /** Stands for a period that was refused. */
    public static final PeriodChoice NONE = new PeriodChoice.Current(CalendarUnit.DAY);

    private Periods() {}

    /** @throws io.clientele.api.firm.Problem when the period leaves the calendar */
    public static PeriodChoice checked(PeriodChoice choice) {
        choice.on(EARLY);
        return choice;
    }
}
