package io.clientele.api.sale.classification.rfm;

import io.clientele.api.firm.Money;
import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where scores end: by rank among all clients, or at fixed figures, of which four divide five scores.
 *
 * @param days so many since the last sale are still score 5, 4, 3 and 2; none is by rank
 * @param orders from so many on the score is 2, 3, 4 and 5; none is by rank
 * @param revenue from so much on the score is 2, 3, 4 and 5; none is by rank
 */
public record RfmRule(List<Integer> days, List<Integer> orders, List<BigDecimal> revenue) {

    public static final RfmRule BY_RANK = new RfmRule(List.of(), List.of(), List.of());

    private static final int BORDERS = 4;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    /** @throws Problem {@code BAD_THRESHOLDS} */
    public RfmRule {
        days = List.copyOf(days);
        orders = List.copyOf(orders);
        revenue = revenue.stream().map(BigDecimal::stripTrailingZeros).toList();
        check(days);
        check(orders);
        check(revenue);
        if (revenue.stream()
                .anyMatch(amount -> amount.scale() > Money.SCALE || amount.abs().compareTo(MOST) > 0)) {
            throw wrong("amounts of at most four decimals, up to " + MOST.toPlainString());
        }
    }

    private static <T extends Comparable<? super T>> void check(List<T> figures) {
        if (!figures.isEmpty()
                && (figures.size() != BORDERS
                        || IntStream.range(1, BORDERS)
                                .anyMatch(
                                        at -> Comparator.<T>naturalOrder().compare(figures.get(at - 1), figures.get(at))
                                                >= 0))) {
            throw wrong("four, each above the one before");
        }
    }

    private static Problem wrong(String what) {
        return new Problem("BAD_THRESHOLDS", "Fixed borders of RFM scores are %s.".formatted(what));
    }

    /** Last days above these score more, lowest first. */
    long[] lastDays(LocalDate businessDate) {
        return days.reversed().stream()
                .mapToLong(day -> businessDate.toEpochDay() - day - 1)
                .toArray();
    }

    /** Numbers of orders above these score more. */
    long[] ordersAbove() {
        return orders.stream().mapToLong(least -> least - 1L).toArray();
    }

    /** Ten-thousandths of revenue above these score more. */
    long[] revenueAbove() {
        return revenue.stream()
                .mapToLong(least -> Money.tenThousandths(least) - 1)
                .toArray();
    }
}
