package io.clientele.api.demo.client;

import java.time.LocalDate;

/**
 * How a buyer buys: {@code size} is his weight (the middle buyer has 1), {@code rank} his place by size from 0,
 * {@code regular} whether he orders evenly through the quarters, and the first and last day he may buy on.
 */
public record BuyingHabit(double size, int rank, boolean regular, LocalDate from, LocalDate until) {

    private static final double ORDERS_PER_YEAR = 2.6;

    public double ordersPerYear() {
        return ORDERS_PER_YEAR * Math.sqrt(size);
    }

    static boolean orderedEvenly(double size) {
        return ORDERS_PER_YEAR * Math.sqrt(size) > 10;
    }
}
