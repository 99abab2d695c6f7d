package io.clientele.api.analysis.retention;

import io.clientele.api.analysis.scope.Bought;
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
        return new Retention(LongStream.range(0, months)
                .mapToObj(first::plusMonths)
                .takeWhile(month -> !month.atDay(1).isAfter(today))
                .map(this::cohort)
                .toList());
    }

    private Cohort cohort(YearMonth month) {
        var clients = buyers.newIn(month);
        var begun = ChronoUnit.MONTHS.between(month, YearMonth.from(today));
        var told = (int) Math.min(mostMonths, begun);
        var first = netRevenue(month, clients);
        var cells = clients.isEmpty()
                ? List.<Cohort.Cell>of()
                : IntStream.rangeClosed(0, told)
                        .mapToObj(months -> cell(month, clients, months, first))
                        .toList();
        return new Cohort(month, clients.getCardinality(), cells);
    }

    private Cohort.Cell cell(YearMonth first, RoaringBitmap cohort, int months, long firstRevenue) {
        var month = first.plusMonths(months);
        var kept = buyers.kept(cohort, first, month, mode).getCardinality();
        var revenue = netRevenue(month, cohort);
        return new Cohort.Cell(
                months,
                kept,
                Objects.requireNonNull(Percent.of(kept, cohort.getCardinality())),
                revenue,
                firstRevenue <= 0 ? null : Percent.of(BigDecimal.valueOf(revenue), BigDecimal.valueOf(firstRevenue)),
                month.atEndOfMonth().isBefore(today));
    }

    private long netRevenue(YearMonth month, RoaringBitmap clients) {
        var sum = new long[1];
        var end = month.equals(YearMonth.from(today))
                ? today.plusDays(1)
                : month.plusMonths(1).atDay(1);
        Bought.each(
                sheet,
                new Period(month.atDay(1), end),
                clients,
                (sales, document) -> sum[0] = Math.addExact(sum[0], sales.amount(document) - sales.vat(document)));
        return sum[0];
    }
}
