package io.clientele.api.analysis.offer;

import io.clientele.api.analysis.offer.answer.Figure;
import io.clientele.api.analysis.offer.answer.Missing;
import io.clientele.api.analysis.offer.answer.Quartiles;
import io.clientele.api.analysis.offer.answer.Rhythm;
import io.clientele.api.analysis.offer.answer.When;
import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.classification.RepurchaseGaps;
import io.clientele.api.sale.classification.RepurchaseQuestions;
import io.clientele.api.sale.classification.stage.RepurchaseDue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds when some clients buy. */
@Component
class Timing {

    private static final int DAYS = 7;
    private static final int MONTHS = 12;
    private static final int FEWEST_YEARS = 2;
    private static final int MOST_YEARS = 5;
    private static final BigDecimal HALF_DAY = new BigDecimal("0.5");

    private final RepurchaseGaps gaps;
    private final RepurchaseQuestions due;
    private final SaleColumns columns;

    Timing(RepurchaseGaps gaps, RepurchaseQuestions due, SaleColumns columns) {
        this.gaps = gaps;
        this.due = due;
        this.columns = columns;
    }

    When of(Scope scope, RoaringBitmap members, BigDecimal dueAfter) {
        var today = scope.asOf().businessDate();
        var medians =
                Arrays.stream(gaps.twiceMedians(today, members)).asLongStream().toArray();
        var now = due.clientsWho(new RepurchaseDue(dueAfter), today, members);
        return new When(
                Quartiles.of(medians, HALF_DAY),
                Figure.of(medians.length, () -> BigDecimal.valueOf(RoaringBitmap.andCardinality(now, members))),
                weekdays(scope, members),
                months(scope, members));
    }

    private Rhythm weekdays(Scope scope, RoaringBitmap members) {
        var period = past(scope);
        if (period == null) {
            return Rhythm.missing(0, Missing.TOO_FEW_OBSERVATIONS);
        }
        var times = new int[DAYS];
        period.from().datesUntil(period.to()).forEach(day -> times[weekday(day)]++);
        return Rhythm.of(orders(scope, period, members, DAYS, Timing::weekday), times);
    }

    private Rhythm months(Scope scope, RoaringBitmap members) {
        var past = past(scope);
        var years = past == null ? 0 : years(columns.at(scope.asOf()), past.to());
        if (past == null || years < FEWEST_YEARS) {
            return Rhythm.missing(0, Missing.HISTORY_TOO_SHORT);
        }
        var end = past.to().withDayOfMonth(1);
        var times = new int[MONTHS];
        Arrays.fill(times, years);
        return Rhythm.of(
                orders(scope, new Period(end.minusYears(years), end), members, MONTHS, day -> day.getMonthValue() - 1),
                times);
    }

    /** Whole years of sales before the month that a day lies in. */
    private static int years(Sheet sheet, LocalDate end) {
        return sheet.months().stream()
                .map(SaleMonth::month)
                .findFirst()
                .map(first -> ChronoUnit.YEARS.between(first, YearMonth.from(end)))
                .map(years -> Math.clamp(years, 0, MOST_YEARS))
                .orElse(0);
    }

    private int[] orders(
            Scope scope, Period period, RoaringBitmap members, int length, ToIntFunction<LocalDate> place) {
        var orders = new int[length];
        Bought.each(columns.at(scope.asOf()), period, members, (month, document) -> {
            if (!month.isReturn(document)) {
                orders[place.applyAsInt(LocalDate.ofEpochDay(month.day(document)))]++;
            }
        });
        return orders;
    }

    /** The days of the period up to and with the business date; null when it begins later. */
    private static @Nullable Period past(Scope scope) {
        var end = scope.asOf().businessDate().plusDays(1);
        var period = scope.period();
        return period.from().isBefore(end)
                ? new Period(period.from(), period.to().isBefore(end) ? period.to() : end)
                : null;
    }

    private static int weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() - 1;
    }
}
