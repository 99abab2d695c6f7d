package io.clientele.api.sale.list;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of a sale document, in the firm's currency but for the original amount. */
record Line(
        long saleId,
        String line,
        int productId,
        BigDecimal quantity,
        BigDecimal amount,
        BigDecimal vatAmount,
        @Nullable BigDecimal vatRate,
        BigDecimal cost,
        @Nullable BigDecimal discountAmount,
        @Nullable BigDecimal price,
        @Nullable BigDecimal originalAmount,
        String currency) {}
