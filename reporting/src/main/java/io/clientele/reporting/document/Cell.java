package io.clientele.reporting.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The value in a cell; how it looks is its column's business. */
public sealed interface Cell {

    /** There is nothing to say, which prints as a dash and is not zero. */
    Cell NONE = new None();

    /** Words; never a number or a formula, whatever they begin with. */
    record Text(String text) implements Cell {}

    /** A count, an amount, or a fraction of one for percentages (0.153 prints as 15.3 %). */
    record Amount(BigDecimal value) implements Cell {}

    /** A fraction of one that prints as a percentage, whatever else its column holds. */
    record Share(BigDecimal fraction) implements Cell {}

    /** A day, or for a column of months the first day of the month. */
    record Day(LocalDate date) implements Cell {}

    /** Yes or no. */
    record Mark(boolean set) implements Cell {}

    /** Nothing. */
    record None() implements Cell {}

    /** What a cell of figures is shaded or drawn by; zero for others. */
    static double figure(Cell cell) {
        return switch (cell) {
            case Amount amount -> amount.value().doubleValue();
            case Share share -> share.fraction().doubleValue();
            case Text _, Day _, Mark _, None _ -> 0;
        };
    }

    static Cell of(@Nullable String text) {
        return text == null ? NONE : new Text(text);
    }

    static Cell of(@Nullable BigDecimal value) {
        return value == null ? NONE : new Amount(value);
    }

    static Cell share(@Nullable BigDecimal fraction) {
        return fraction == null ? NONE : new Share(fraction);
    }

    static Cell of(long count) {
        return new Amount(BigDecimal.valueOf(count));
    }

    static Cell of(@Nullable LocalDate date) {
        return date == null ? NONE : new Day(date);
    }

    static Cell of(boolean set) {
        return new Mark(set);
    }
}
