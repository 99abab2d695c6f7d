package io.clientele.api.sale.classification.xyz;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.Sheet.Slice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The calendar steps that lie in a period as a whole, numbered from 0. */
public final class XyzWindow {

    private static final int MOST_STEPS = 3_660;

    private final LocalDate from;
    private final LocalDate to;
    private final int firstDay;
    private final int[] steps;
    private int count;

    /** @throws Problem TOO_MANY_STEPS */
    public XyzWindow(Period period, CalendarUnit unit) {
        from = unit.start(period.from()).equals(period.from()) ? period.from() : unit.next(period.from());
        to = unit.start(period.to());
        firstDay = Math.toIntExact(from.toEpochDay());
        steps = new int[Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(from, to)))];
        for (var start = from; start.isBefore(to); start = unit.next(start)) {
            take(start, unit.next(start));
        }
    }

    private void take(LocalDate start, LocalDate end) {
        if (count == MOST_STEPS) {
            throw new Problem("TOO_MANY_STEPS", "The period may have at most %d steps.".formatted(MOST_STEPS));
        }
        for (var day = start.toEpochDay(); day < end.toEpochDay(); day++) {
            steps[(int) day - firstDay] = count;
        }
        count++;
    }

    /** How many steps there are. */
    public int count() {
        return count;
    }

    /** The step that a day of the window lies in. */
    int step(int day) {
        return steps[day - firstDay];
    }

    List<Slice> months(Sheet sheet) {
        return count == 0 ? List.of() : sheet.months(new Period(from, to));
    }

    List<Slice> monthsBefore(Sheet sheet) {
        return count == 0 || from.equals(Period.EARLIEST) ? List.of() : sheet.months(new Period(Period.EARLIEST, from));
    }
}
