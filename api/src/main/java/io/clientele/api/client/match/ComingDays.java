package io.clientele.api.client.match;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;

/**
 * The days from one through so many days later, on which anniversaries come round. A date of 29 February counts on 28 February
 * in common years.
 *
 * @param first today
 * @param last inclusive
 */
public record ComingDays(LocalDate first, LocalDate last) {

    public static ComingDays from(LocalDate today, int days) {
        return new ComingDays(today, today.plusDays(days));
    }

    /** The first anniversary of the date from today on. */
    public LocalDate next(LocalDate date) {
        var thisYear = date.withYear(first.getYear());
        return thisYear.isBefore(first) ? date.withYear(first.getYear() + 1) : thisYear;
    }

    /** Whether an anniversary of the date in a column is among them, in SQL; a missing date has none. */
    public String condition(String column) {
        var day = "month(%1$s) * 100 + day(%1$s)".formatted(column);
        if (!last.isBefore(first.plusYears(1))) {
            return column + " is not null";
        }
        return first.getYear() == last.getYear()
                ? day + " between :firstDay and :lastDay"
                : "(%1$s >= :firstDay or %1$s <= :lastDay)".formatted(day);
    }

    /** What {@link #condition} names. */
    public Map<String, Integer> parameters() {
        return Map.of("firstDay", number(MonthDay.from(first)), "lastDay", number(lastDay()));
    }

    private MonthDay lastDay() {
        var day = MonthDay.from(last);
        var standsForTwo = day.equals(MonthDay.of(2, 28)) && !Year.isLeap(last.getYear());
        return standsForTwo ? MonthDay.of(2, 29) : day;
    }

    private static int number(MonthDay day) {
        return day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
