package io.clientele.api.analysis.retention;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clients whose first sale ever was in a month.
 *
 * @param cells by months since, beginning with the month itself; those that have not begun are left out
 */
public record Cohort(YearMonth month, int clients, List<Cell> cells) {

    public Cohort {
        cells = List.copyOf(cells);
    }

    /**
     * One month later by so many.
     *
     * @param kept how many count as kept
     * @param percent of the cohort, two decimals
     * @param netRevenue of the cohort in that month, without VAT, net of returns; ten-thousandths
     * @param revenuePercent of the net revenue of the first month; null when that is not above zero
     * @param complete whether the month is over
     */
    public record Cell(
            int months,
            int kept,
            BigDecimal percent,
            long netRevenue,
            @Nullable BigDecimal revenuePercent,
            boolean complete) {}
}
