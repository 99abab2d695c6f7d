package io.clientele.api.firm;

import java.time.LocalDate;

/** A period as people say it, some of them moving with the business date. */
public sealed interface PeriodChoice {

    int LONGEST = 3_660;

    /** The days meant, on a business date. */
    Period on(LocalDate businessDate);

    /** From a day (inclusive) to a day (exclusive). */
    record Between(LocalDate from, LocalDate to) implements PeriodChoice {
        public Between {
            new Period(from, to);
        }

        @Override
        public Period on(LocalDate businessDate) {
            return new Period(from, to);
        }
    }

    /** The last so many units before today, or up to and with today. */
    record Last(int count, CalendarUnit unit, boolean includeToday) implements PeriodChoice {
        public Last {
            if (count < 1 || count > LONGEST) {
                throw new Problem(
                        "PERIOD_OUT_OF_RANGE",
                        "`last` takes 1 to %d units of the calendar; it was given %d.".formatted(LONGEST, count));
            }
        }

        @Override
        public Period on(LocalDate businessDate) {
            var end = includeToday ? businessDate.plusDays(1) : businessDate;
            return new Period(unit.plus(end, -count), end);
        }
    }

    /** The unit that today lies in, up to and with today. */
    record Current(CalendarUnit unit) implements PeriodChoice {
        @Override
        public Period on(LocalDate businessDate) {
            return new Period(unit.start(businessDate), businessDate.plusDays(1));
        }
    }

    /** The whole unit before the one that today lies in. */
    record Previous(CalendarUnit unit) implements PeriodChoice {
        @Override
        public Period on(LocalDate businessDate) {
            var end = unit.start(businessDate);
            return new Period(unit.plus(end, -1), end);
        }
    }

    /** Every day before this one. */
    record Before(LocalDate day) implements PeriodChoice {
        @Override
        public Period on(LocalDate businessDate) {
            return new Period(Period.EARLIEST, day);
        }
    }

    /** Every day later than this one. */
    record After(LocalDate day) implements PeriodChoice {
        @Override
        public Period on(LocalDate businessDate) {
            // Nothing lies after the last day that there is, which has no day after it everywhere.
            return new Period(day.isBefore(Period.LATEST) ? day.plusDays(1) : day, Period.LATEST);
        }
    }
}
