package io.clientele.api.demo.draw;

import java.time.LocalDate;

/** The 36 months of sales that end on {@code lastDay}, the day before "today". */
public record DemoPeriod(LocalDate firstDay, LocalDate lastDay) {

    public static DemoPeriod until(LocalDate lastDay) {
        return new DemoPeriod(lastDay.plusDays(1).minusMonths(36), lastDay);
    }

    public LocalDate today() {
        return lastDay.plusDays(1);
    }

    /** The day that lies so many days before the last one. */
    public LocalDate daysAgo(int days) {
        return lastDay.minusDays(days);
    }
}
