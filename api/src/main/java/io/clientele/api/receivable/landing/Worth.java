package io.clientele.api.receivable.landing;

import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an amount is in the firm's currency, rounded once to four places, and how it was given.
 *
 * @param amount ten-thousandths of the firm's currency
 * @param original ten-thousandths of the document's currency; null when that is the firm's
 */
record Worth(long amount, @Nullable Long original, String currency, BigDecimal rate) {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int RATE_SCALE = 8;
    private static final BigDecimal RATE_LIMIT = BigDecimal.TEN.pow(11);
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

    /** @throws Fault naming the first value that cannot be kept */
    static Worth of(BigDecimal given, @Nullable String givenCurrency, @Nullable BigDecimal givenRate, Firm firm) {
        var currency = currency(givenCurrency, firm);
        var home = currency.equals(firm.currency());
        var rate = rate(givenRate, currency, firm);
        var original = figure(given);
        var base = home ? original : figure(original.multiply(rate).setScale(Money.SCALE, RoundingMode.HALF_UP));
        if (base.signum() == 0) {
            throw wrong(given, "Nothing is left of the amount in the firm's currency.");
        }
        return new Worth(
                Money.tenThousandths(base), home ? null : (Long) Money.tenThousandths(original), currency, rate);
    }

    static Fault wrong(BigDecimal amount, String message) {
        return new Fault("amount", amount.toPlainString(), "WRONG_AMOUNT", message);
    }

    private static String currency(@Nullable String given, Firm firm) {
        var currency = RowCheck.text("currency", given, 3);
        if (currency != null && !CURRENCY.matcher(currency).matches()) {
            throw new Fault("currency", currency, "BAD_CURRENCY", "A currency is three capital letters, such as USD.");
        }
        return currency == null ? firm.currency() : currency;
    }

    private static BigDecimal rate(@Nullable BigDecimal given, String currency, Firm firm) {
        var home = currency.equals(firm.currency());
        if (given == null && !home) {
            throw new Fault(
                    "rate",
                    null,
                    "RATE_MISSING",
                    "A document in %s needs its rate to %s.".formatted(currency, firm.currency()));
        }
        var rate = given == null ? BigDecimal.ONE : given;
        if (home && rate.compareTo(BigDecimal.ONE) != 0) {
            throw new Fault("rate", rate, "BAD_RATE", "The rate of the firm's own currency is 1.");
        }
        if (rate.signum() <= 0
                || rate.compareTo(RATE_LIMIT) >= 0
                || rate.stripTrailingZeros().scale() > RATE_SCALE) {
            throw new Fault("rate", rate, "BAD_RATE", "A rate is above zero and has at most 8 decimals.");
        }
        return rate.setScale(RATE_SCALE);
    }

    private static BigDecimal figure(BigDecimal value) {
        if (value.abs().compareTo(LIMIT) >= 0) {
            throw new Fault("amount", value, "TOO_LARGE", "The amount must be below 1,000,000,000,000 in size.");
        }
        if (value.stripTrailingZeros().scale() > Money.SCALE) {
            throw new Fault("amount", value, "TOO_MANY_DECIMALS", "At most 4 decimals are kept.");
        }
        return value.setScale(Money.SCALE);
    }
}
