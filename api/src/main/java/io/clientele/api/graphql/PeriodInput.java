package io.clientele.api.graphql;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.PeriodChoice;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The schema's input of that name: one of its fields is given, the engine sees to that. */
public record PeriodInput(
        @Nullable Between between,
        @Nullable Last last,
        @Nullable CalendarUnit current,
        @Nullable CalendarUnit previous,
        @Nullable LocalDate before,
        @Nullable LocalDate after) {

    /** From a day to the day after the last. */
    public record Between(LocalDate from, LocalDate to) {}

    /** So many units before today, or up to it. */
    public record Last(
            int count, CalendarUnit unit, @Nullable Boolean includeToday) {}

    /**
     * The days meant, on a business date.
     *
     * @throws io.clientele.api.firm.Problem {@code PERIOD_ENDS_BEFORE_START}, {@code PERIOD_OUT_OF_RANGE}
     */
    public Period on(LocalDate businessDate) {
        return choice().on(businessDate);
    }

    private PeriodChoice choice() {
        if (between != null) {
            return new PeriodChoice.Between(between.from(), between.to());
        }
        if (last != null) {
            return new PeriodChoice.Last(last.count(), last.unit(), Boolean.TRUE.equals(last.includeToday()));
        }
        if (current != null) {
            return new PeriodChoice.Current(current);
        }
        if (previous != null) {
            return new PeriodChoice.Previous(previous);
        }
        return before != null ? new PeriodChoice.Before(before) : new PeriodChoice.After(Objects.requireNonNull(after));
    }
}
