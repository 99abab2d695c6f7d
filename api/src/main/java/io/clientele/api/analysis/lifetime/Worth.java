package io.clientele.api.analysis.lifetime;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What some clients are worth; amounts in ten-thousandths.
 *
 * @param buyers those who ever bought
 * @param historical their margin to date
 */
public record Worth(int clients, int buyers, long historical, Year year, Cohorts cohorts) {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final int FEWEST_COHORTS = 2;

    /**
     * What they bought in the period.
     *
     * @param active those who bought in it
     * @param orders documents that are no returns
     * @param revenue with VAT, net of returns
     */
    public record Year(int active, long orders, long revenue, long margin) {}

    /**
     * Clients by the month of their first sale, of months from which two years are over.
     *
     * @param months how many of these months have clients
     * @param kept those who bought again in their second year
     */
    public record Cohorts(int months, int clients, int kept) {

        /** From one year to the next, 0 to 1; null when fewer than two cohorts were observed. */
        @Nullable
        BigDecimal retention() {
            return months < FEWEST_COHORTS ? null : BigDecimal.valueOf(kept).divide(BigDecimal.valueOf(clients), EXACT);
        }
    }

    /** What an active client brings in a year, in ten-thousandths; null when nobody is active. */
    @Nullable
    BigDecimal yearly(BigDecimal years) {
        return year.active == 0
                ? null
                : BigDecimal.valueOf(year.margin)
                        .divide(BigDecimal.valueOf(year.active).multiply(years), EXACT);
    }

    /**
     * What an active client will bring, for ever: yearly · r / (1 + d − r); null where that says nothing.
     *
     * @param discount a year, 0 to 1
     */
    @Nullable
    BigDecimal predicted(BigDecimal years, BigDecimal discount) {
        var yearly = yearly(years);
        var kept = cohorts.retention();
        if (yearly == null || kept == null) {
            return null;
        }
        var lost = BigDecimal.ONE.add(discount).subtract(kept);
        return lost.signum() <= 0 ? null : yearly.multiply(kept).divide(lost, EXACT);
    }

    /** The same of so many years to come: the sum of yearly · rᵗ / (1 + d)ᵗ. */
    @Nullable
    BigDecimal predicted(BigDecimal years, BigDecimal discount, int horizon) {
        var yearly = yearly(years);
        var kept = cohorts.retention();
        if (yearly == null || kept == null) {
            return null;
        }
        var each = kept.divide(BigDecimal.ONE.add(discount), EXACT);
        var sum = BigDecimal.ZERO;
        for (var year = 1; year <= horizon; year++) {
            sum = sum.add(each.pow(year, EXACT));
        }
        return yearly.multiply(sum, EXACT);
    }
}
