package io.clientele.api.analysis.retention;

import io.clientele.api.analysis.scope.Percent;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.roaringbitmap.RoaringBitmap;

/** Computes retention from the columns. */
final class Cohorts {

    private final Sheet sheet;
    private final MonthlyBuyers buyers;
    private final LocalDate today;
    private final RetentionMode mode;
    private final int mostMonths;

    /**
     * @param today later days do not count
     * @param mostMonths how many months after the first are told
     */
    Cohorts(Sheet sheet, RoaringBitmap clients, LocalDate today, RetentionMode mode, int mostMonths) {
        this.sheet = sheet;
        this.buyers = new MonthlyBuyers(sheet, clients, today);
        this.today = today;
        this.mode = mode;
        this.mostMonths = mostMonths;
    }

    /** Of every month that the period touches, as far as it has begun. */
    Retention over(Period period) {
        var first = YearMonth.from(period.from());
        var months = ChronoUnit.MONTHS.between(first, YearMonth.from(period.lastDay())) + 1;
        var begun = LongStream.range(0, months)
                .mapToObj(first::plusMonths)
                .takeWhile(month -> !month.atDay(1).isAfter(today))
                .toList();
        var revenue = new CohortRevenue(sheet, buyers, begun, today);
        return new Retention(begun.stream().map(month -> cohort(month, revenue)).toList());
    }

    private Cohort cohort(YearMonth month, CohortRevenue revenue) {
        var clients = buyers.newIn(month);
        var begun = ChronoUnit.MONTHS.between(month, YearMonth.from(today));
        var told = (int) Math.min(mostMonths, begun);
        var cells = clients.isEmpty()
                ? List.<Cohort.Cell>of()
                : IntStream.rangeClosed(0, told)
                        .mapToObj(months -> cell(month, clients, months, revenue))
                        .toList();
        return new Cohort(month, clients.getCardinality(), cells);
    }

    private Cohort.Cell cell(YearMonth first, RoaringBitmap cohort, int months, CohortRevenue revenues) {
        var month = first.plusMonths(months);
        var kept = buyers.kept(cohort, first, month, mode).getCardinality();
        var revenue = revenues.of(first, month);
        var firstRevenue = revenues.of(first, first);
        return new Cohort.Cell(
                months,
                kept,
                Objects.requireNonNull(Percent.of(kept, cohort.getCardinality())),
                revenue,
                firstRevenue <= 0 ? null : Percent.of(BigDecimal.valueOf(revenue), BigDecimal.valueOf(firstRevenue)),
                month.atEndOfMonth().isBefore(today));
    }
}
