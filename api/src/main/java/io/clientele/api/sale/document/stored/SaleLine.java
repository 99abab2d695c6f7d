package io.clientele.api.sale.document.stored;

import io.clientele.api.firm.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A line as it is stored: ten-thousandths of the firm's currency and of the unit; {@code original} is the amount as invoiced. */
public record SaleLine(
        String line,
        int product,
        long quantity,
        long amount,
        long vat,
        @Nullable BigDecimal vatRate,
        long cost,
        @Nullable Long discount,
        @Nullable Long price,
        @Nullable Long original) {

    /** In the firm's currency, rounded once. */
    public static BigDecimal base(BigDecimal amount, @Nullable BigDecimal rate) {
        return rate == null || BigDecimal.ONE.compareTo(rate) == 0
                ? amount
                : amount.multiply(rate).setScale(Money.SCALE, RoundingMode.HALF_UP);
    }

    /** Whether a document of such lines only is a return. */
    boolean isNegative() {
        return amount < 0 || (amount == 0 && quantity < 0);
    }
}
