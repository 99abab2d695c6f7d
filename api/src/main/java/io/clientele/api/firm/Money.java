package io.clientele.api.firm;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount: four decimals, never rounded on the way.
 *
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    public static final int SCALE = 4;

    /** The amount that a number of ten-thousandths stands for; columns hold money so. */
    public static BigDecimal decimal(long tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, SCALE);
    }

    /** @throws ArithmeticException when the amount has more than four decimals or does not fit a long */
    public static long tenThousandths(BigDecimal amount) {
        return amount.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }
}
