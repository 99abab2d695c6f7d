package io.clientele.api.analysis.retention;

import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** What cohorts brought in each month, all of them in one pass: without VAT, net of returns; ten-thousandths. */
final class CohortRevenue {

    private final List<YearMonth> cohorts;
    /** By client one more than the place of his cohort; 0 is of none. */
    private final short[] places;

    private final long[][] sums;

    /**
     * @param cohorts months that follow each other, the last one not after today
     * @param today later days do not count
     */
    CohortRevenue(Sheet sheet, MonthlyBuyers buyers, List<YearMonth> cohorts, LocalDate today) {
        this.cohorts = cohorts;
        this.places = new short[sheet.clientBound()];
        this.sums = new long[cohorts.size()][cohorts.isEmpty() ? 0 : since(YearMonth.from(today)) + 1];
        for (var at = 0; at < cohorts.size(); at++) {
            place(buyers.newIn(cohorts.get(at)), (short) (at + 1));
        }
        sheet.months().parallelStream()
                .filter(month -> !cohorts.isEmpty() && !month.month().isBefore(cohorts.getFirst()))
                .filter(month -> !month.month().isAfter(YearMonth.from(today)))
                .forEach(month -> add(month, since(month.month()), today.toEpochDay()));
    }

    /** Of the cohort of one month in another, which is not before it. */
    long of(YearMonth cohort, YearMonth month) {
        return sums[since(cohort)][since(month)];
    }

    private void place(RoaringBitmap clients, short place) {
        clients.forEach((int client) -> places[client] = place);
    }

    /** Threads may do it for different months at once. */
    private void add(SaleMonth month, int at, long today) {
        for (var document = 0; document < month.size(); document++) {
            var place = places[month.client(document)];
            if (place > 0 && month.day(document) <= today) {
                sums[place - 1][at] = Math.addExact(sums[place - 1][at], month.amount(document) - month.vat(document));
            }
        }
    }

    private int since(YearMonth month) {
        return (int) ChronoUnit.MONTHS.between(cohorts.getFirst(), month);
    }
}
