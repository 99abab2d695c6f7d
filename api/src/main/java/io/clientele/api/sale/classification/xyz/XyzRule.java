package io.clientele.api.sale.classification.xyz;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Problem;
import java.math.BigDecimal;

/**
 * How evenness is told. The window is cut into whole calendar steps; a client's series begins with the step after that of his
 * first purchase when that lies inside the window, else with the window; steps without a purchase are zeros. The coefficient of
 * variation is σ/μ.
 *
 * @param step the calendar steps
 * @param x in THRESHOLD the largest coefficient of class X in percent; in QUANTILE the share of clients in X in percent
 * @param y the same for X and Y together: not below {@code x}
 * @param deviation whether σ divides by n or by n − 1
 */
public record XyzRule(CalendarUnit step, BigDecimal x, BigDecimal y, Deviation deviation, Mode mode) {

    /** How σ is computed. */
    public enum Deviation {
        POPULATION,
        SAMPLE
    }

    /** How classes are cut. */
    public enum Mode {
        /** By the coefficient itself. */
        THRESHOLD,
        /** By rank: clients by rising coefficient, equal ones in one class. */
        QUANTILE
    }

    public static final BigDecimal X = BigDecimal.TEN;
    public static final BigDecimal Y = BigDecimal.valueOf(25);
    public static final BigDecimal X_SHARE = BigDecimal.valueOf(30);
    public static final BigDecimal Y_SHARE = BigDecimal.valueOf(80);

    public static final XyzRule DEFAULT = new XyzRule(CalendarUnit.MONTH, X, Y, Deviation.POPULATION, Mode.THRESHOLD);

    public XyzRule {
        if (x.signum() < 0
                || x.compareTo(y) > 0
                || (mode == Mode.QUANTILE && y.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw new Problem(
                    "BAD_THRESHOLDS",
                    "The thresholds must satisfy 0 ≤ x ≤ y, and y ≤ 100 by rank; they are %s and %s.".formatted(x, y));
        }
    }
}
