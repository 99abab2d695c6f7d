package io.clientele.api.sale.classification.xyz;

import io.clientele.api.sale.classification.xyz.XyzRule.Deviation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The square of a coefficient of variation, σ²/μ², as an exact fraction.
 *
 * @param base above zero
 */
record Variation(BigInteger spread, BigInteger base) {

    /** Less than any coefficient. */
    static final Variation BELOW_ALL = new Variation(BigInteger.ONE.negate(), BigInteger.ONE);

    private static final MathContext DIGITS = new MathContext(60);
    private static final int PERCENT_SCALE = 2;

    /**
     * Of a series: n·Σx² − (Σx)² against (Σx)², which is σ² against μ², both times n².
     *
     * @param sum of the series, above zero
     * @param squares the sum of its squares
     */
    static Variation of(int steps, long sum, BigInteger squares, Deviation deviation) {
        var base = BigInteger.valueOf(sum).pow(2);
        var spread = squares.multiply(BigInteger.valueOf(steps)).subtract(base);
        return switch (deviation) {
            case POPULATION -> new Variation(spread, base);
            case SAMPLE ->
                new Variation(
                        spread.multiply(BigInteger.valueOf(steps)), base.multiply(BigInteger.valueOf(steps - 1L)));
        };
    }

    static Variation ofPercent(BigDecimal percent) {
        var coefficient = percent.movePointLeft(2);
        var square = coefficient.multiply(coefficient);
        return new Variation(square.unscaledValue(), BigInteger.TEN.pow(square.scale()));
    }

    int compare(Variation other) {
        return spread.multiply(other.base).compareTo(other.spread.multiply(base));
    }

    /** The coefficient, rounded here only. */
    BigDecimal percent() {
        return new BigDecimal(spread)
                .divide(new BigDecimal(base), DIGITS)
                .sqrt(DIGITS)
                .movePointRight(2)
                .setScale(PERCENT_SCALE, RoundingMode.HALF_UP);
    }

    /** The fraction, nearly. */
    double rough() {
        return spread.doubleValue() / base.doubleValue();
    }
}
