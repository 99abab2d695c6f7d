package io.clientele.api.sale.classification.abc;

import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Where the classes end.
 *
 * @param a share at which class A ends, above 0
 * @param b share at which class B ends, from {@code a} to 1
 */
public record AbcRule(BigDecimal a, BigDecimal b, Border border) {

    public static final AbcRule DEFAULT = new AbcRule(new BigDecimal("0.80"), new BigDecimal("0.95"), Border.BEFORE);

    /** Whether the client on the border belongs to the upper class. */
    public enum Border {
        /** By the share of all clients that bring more: the one who crosses the border is still above it. */
        BEFORE,
        /** By the share that includes the client and its equals: the usual cumulative rule. */
        INCLUSIVE
    }

    public AbcRule {
        if (a.signum() <= 0 || a.compareTo(b) > 0 || b.compareTo(BigDecimal.ONE) > 0) {
            throw new Problem(
                    "BAD_THRESHOLDS", "The shares must satisfy 0 < a ≤ b ≤ 1; they are %s and %s.".formatted(a, b));
        }
    }

    /** Whether classes end where they usually do. */
    public boolean isUsual() {
        return a.compareTo(DEFAULT.a) == 0 && b.compareTo(DEFAULT.b) == 0 && border == DEFAULT.border;
    }

    /**
     * The largest sum that is still on the near side of a share of the total, in whole units: of what comes before (which must be
     * below the share) or of what is included (which may reach it).
     */
    long limit(BigDecimal share, BigInteger total) {
        var border = share.multiply(new BigDecimal(total));
        return switch (this.border) {
            case BEFORE -> border.setScale(0, RoundingMode.CEILING).longValueExact() - 1;
            case INCLUSIVE -> border.setScale(0, RoundingMode.FLOOR).longValueExact();
        };
    }
}
