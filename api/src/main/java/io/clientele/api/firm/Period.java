package io.clientele.api.firm;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whole days of the firm's zone, half-open: {@code from} is inside, {@code to} is not.
 */
public record Period(LocalDate from, LocalDate to) {

    /** Stands for "no first day" and "no last day" in periods open at an end. */
    public static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    public static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    public static final Period ALWAYS = new Period(EARLIEST, LATEST);

    public Period {
        if (!from.isBefore(to)) {
            throw new Problem(
                    "PERIOD_ENDS_BEFORE_START",
                    "The period must end after it starts; it was given from %s to %s (the last day is exclusive)."
                            .formatted(from, to));
        }
        if (from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
            throw new Problem("PERIOD_OUT_OF_RANGE", "A period lies between %s and %s.".formatted(EARLIEST, LATEST));
        }
    }

    /**
     * The day, as far as one may be asked about.
     *
     * @throws Problem {@code PERIOD_OUT_OF_RANGE}
     */
    public static @Nullable LocalDate known(@Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            throw new Problem("PERIOD_OUT_OF_RANGE", "A day lies between %s and %s.".formatted(EARLIEST, LATEST));
        }
        return day;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    /** The period just before, of as many whole months when this one is whole months, else of as many days. */
    public Period previous() {
        return wholeMonths()
                ? new Period(from.minusMonths(ChronoUnit.MONTHS.between(from, to)), from)
                : new Period(from.minusDays(ChronoUnit.DAYS.between(from, to)), from);
    }

    /** The same days a year earlier (АППГ). */
    public Period lastYear() {
        return new Period(
                from.minusYears(1),
                wholeMonths() ? to.minusYears(1) : lastDay().minusYears(1).plusDays(1));
    }

    /** The calendar steps that make up this period; the first and the last are cut to it. */
    public List<Period> steps(CalendarUnit unit) {
        return from.datesUntil(to)
                .filter(day -> day.equals(from) || day.equals(unit.start(day)))
                .map(start -> new Period(start, earlier(unit.next(start), to)))
                .toList();
    }

    private boolean wholeMonths() {
        return from.getDayOfMonth() == 1 && to.getDayOfMonth() == 1;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
