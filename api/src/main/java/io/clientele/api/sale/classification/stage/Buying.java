package io.clientele.api.sale.classification.stage;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a client bought, up to a day.
 *
 * @param first the day of the first purchase; null when there is none
 * @param last the day of the last purchase; null when there is none
 * @param orders documents that are no returns
 * @param medianGap the own median of the days between purchases; null when they were on fewer than three days
 */
public record Buying(
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        int orders,
        @Nullable BigDecimal medianGap) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Buying NONE = new Buying(null, null, 0, null);

    /** Of one client in the range of these days. */
    public static Buying of(PurchaseDays days, int client) {
        if (!days.any(client)) {
            return NONE;
        }
        return new Buying(
                LocalDate.ofEpochDay(days.first(client)),
                LocalDate.ofEpochDay(days.last(client)),
                days.orders(client),
                days.hasMedianGap(client) ? half(days.twiceMedianGap(client)) : null);
    }

    /** A whole number or one and a half. */
    private static BigDecimal half(int twice) {
        return twice % 2 == 0
                ? BigDecimal.valueOf(twice / 2)
                : BigDecimal.valueOf(twice).multiply(HALF);
    }
}
