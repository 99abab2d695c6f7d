package io.clientele.api.sale.document;

import io.clientele.api.firm.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A line as it is stored: ten-thousandths of the firm's currency and of the unit; {@code original} is the amount as invoiced. */
record SaleLine(
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

    /** @param row checked, so that it has a currency and a rate */
    static SaleLine of(SaleRow row, int product, boolean foreign) {
        var rate = row.rate();
        return new SaleLine(
                row.line(),
                product,
                Money.tenThousandths(row.quantity()),
                long4(row.amount(), rate),
                row.vatAmount() == null ? 0 : long4(row.vatAmount(), rate),
                row.vatRate(),
                row.cost() == null ? 0 : Money.tenThousandths(row.cost()),
                optional(row.discountAmount(), rate),
                optional(row.price(), rate),
                foreign ? Money.tenThousandths(row.amount()) : null);
    }

    /** In the firm's currency, rounded once. */
    static BigDecimal base(BigDecimal amount, @Nullable BigDecimal rate) {
        return rate == null || BigDecimal.ONE.compareTo(rate) == 0
                ? amount
                : amount.multiply(rate).setScale(Money.SCALE, RoundingMode.HALF_UP);
    }

    /** Whether a document of such lines only is a return. */
    boolean isNegative() {
        return amount < 0 || (amount == 0 && quantity < 0);
    }

    private static long long4(BigDecimal amount, @Nullable BigDecimal rate) {
        return Money.tenThousandths(base(amount, rate));
    }

    private static @Nullable Long optional(@Nullable BigDecimal amount, @Nullable BigDecimal rate) {
        return amount == null ? null : long4(amount, rate);
    }
}
