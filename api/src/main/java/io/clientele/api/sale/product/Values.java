package io.clientele.api.sale.product;

import io.clientele.api.firm.Money;
import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What any value must be to be kept; each check says in a sentence what is wrong. */
public final class Values {

    /** Characters of the name of a source. */
    public static final int LONGEST_SOURCE = 32;

    static final int BATCH = 5_000;

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);
    private static final BigDecimal RATE_LIMIT = BigDecimal.valueOf(1_000);

    private Values() {}

    /** The text without blanks around it, or null when nothing is left. */
    static @Nullable String text(@Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var text = value.strip();
        if (text.indexOf('\0') >= 0) {
            throw new Problem("INVALID_CHARACTER", "The text holds a character that cannot be kept (NUL).");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Problem("TOO_LONG", "At most %d characters are kept here.".formatted(longest));
        }
        return text;
    }

    /** A text that may not be missing or blank. */
    public static String required(@Nullable String value, int longest) {
        var text = text(value, longest);
        if (text == null) {
            throw new Problem("REQUIRED", "A value is needed here.");
        }
        return text;
    }

    static BigDecimal decimal(String value) {
        try {
            return figure(new BigDecimal(value.strip()));
        } catch (NumberFormatException notANumber) {
            throw new Problem("NOT_A_DECIMAL", "A decimal such as 1250.50 is needed here.");
        }
    }

    /** An amount, quantity or price with exactly four decimals. */
    public static BigDecimal figure(BigDecimal value) {
        if (value.abs().compareTo(LIMIT) >= 0) {
            throw new Problem("TOO_LARGE", "The figure must be below 1,000,000,000,000 in size.");
        }
        if (value.scale() > Money.SCALE
                && value.signum() != 0
                && value.stripTrailingZeros().scale() > Money.SCALE) {
            throw new Problem("TOO_MANY_DECIMALS", "At most 4 decimals are kept.");
        }
        return value.setScale(Money.SCALE);
    }

    static BigDecimal notNegative(BigDecimal value) {
        if (value.signum() < 0) {
            throw new Problem("NEGATIVE", "The figure must not be below zero.");
        }
        return value;
    }

    /** A rate of tax in percent. */
    public static BigDecimal percent(BigDecimal value) {
        if (value.compareTo(RATE_LIMIT) >= 0) {
            throw new Problem("TOO_LARGE", "The rate is a percentage below 1000.");
        }
        return notNegative(figure(value));
    }

    /** Refuses more rows than one request may hold. */
    public static void refuseLargeBatch(int rows) {
        if (rows > BATCH) {
            throw new Problem("BATCH_TOO_LARGE", "At most %d rows are taken at once.".formatted(BATCH));
        }
    }
}
