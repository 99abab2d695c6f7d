package io.clientele.api.analysis.basket;

import io.clientele.api.analysis.basket.held.BasketItem;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Whoever takes X takes Y. Every figure comes from four counts of baskets and is rounded once.
 *
 * @param nXY how many hold both, at least one
 * @param n how many there are
 */
public record BasketRule(BasketItem x, BasketItem y, int nXY, int n) {

    private static final int SCALE = 6;

    /** How many baskets hold X. */
    public int nX() {
        return x.count();
    }

    /** How many baskets hold Y. */
    public int nY() {
        return y.count();
    }

    /** How many hold X and not Y: whom Y is to be offered to. */
    public int nXWithoutY() {
        return nX() - nXY;
    }

    /** The share of baskets that hold both. */
    public BigDecimal support() {
        return ratio(nXY, n);
    }

    /** The share of both among those that hold X. */
    public BigDecimal confidence() {
        return ratio(nXY, nX());
    }

    /** Confidence ÷ the share of Y among all: 1 is what chance would give. */
    public BigDecimal lift() {
        return ratio((long) nXY * n, (long) nX() * nY());
    }

    /** Support less what chance would give. */
    public BigDecimal leverage() {
        return ratio(leverageOfBaskets(), (long) n * n);
    }

    /** Whether lift is above one. */
    public boolean isOftenerThanChance() {
        return leverageOfBaskets() > 0;
    }

    /** Leverage times the square of N. */
    long leverageOfBaskets() {
        return (long) nXY * n - (long) nX() * nY();
    }

    private static BigDecimal ratio(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
    }
}
