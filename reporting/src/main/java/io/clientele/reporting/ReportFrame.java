package io.clientele.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What every report prints about itself.
 *
 * @param currency ISO 4217 code
 * @param from first day of the period
 * @param to the day after the last day of the period
 * @param asOf the moment of the snapshot all figures were read from
 * @param businessDate the day the firm's calendar was at
 * @param membership CURRENT, PRIMARY, AT_SALE or the ISO date of the membership used
 * @param partial the figures cover only the reader's own clients
 */
public record ReportFrame(
        Language language,
        String firm,
        String currency,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        ZoneId zone,
        LocalDate businessDate,
        String dataVersion,
        String membership,
        boolean partial) {

    /** Whether the period is one day. */
    public boolean ofOneDay() {
        return from.equals(lastDay());
    }

    /** The last day of the period, which is how people name it. */
    public LocalDate lastDay() {
        return to.minusDays(1);
    }
}
