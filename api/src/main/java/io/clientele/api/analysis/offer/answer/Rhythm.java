package io.clientele.api.analysis.offer.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which days of the week or in which months of the year orders are placed.
 *
 * @param n orders
 * @param missing null for a rhythm that is told
 * @param beats one for each day or month, in order; null when it is not told
 */
public record Rhythm(
        int n, @Nullable Missing missing, @Nullable List<Beat> beats) {

    private static final int SCALE = 2;

    public Rhythm {
        beats = beats == null ? null : List.copyOf(beats);
    }

    /**
     * One day of the week or month of the year.
     *
     * @param number from 1: Monday, January
     * @param index orders ÷ what would be there if all days were alike
     */
    public record Beat(int number, int orders, BigDecimal index) {}

    public static Rhythm missing(int n, Missing why) {
        return new Rhythm(n, why, null);
    }

    /**
     * @param orders of each
     * @param times how often each was there
     */
    public static Rhythm of(int[] orders, int[] times) {
        var n = sum(orders);
        if (n < Told.LEAST) {
            return missing(n, Missing.TOO_FEW_OBSERVATIONS);
        }
        var beats = new ArrayList<Beat>();
        for (var at = 0; at < orders.length; at++) {
            beats.add(new Beat(at + 1, orders[at], index(orders[at], times[at], n, sum(times))));
        }
        return new Rhythm(n, null, beats);
    }

    private static BigDecimal index(int orders, int times, int n, int all) {
        return times == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf((long) orders * all)
                        .divide(BigDecimal.valueOf((long) times * n), SCALE, RoundingMode.HALF_UP);
    }

    private static int sum(int[] numbers) {
        var sum = 0;
        for (var number : numbers) {
            sum += number;
        }
        return sum;
    }
}
