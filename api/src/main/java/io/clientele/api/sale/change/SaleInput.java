package io.clientele.api.sale.change;

import io.clientele.api.sale.document.SaleRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schema's input of that name: a document with all its lines. */
record SaleInput(
        String document,
        Instant soldAt,
        @Nullable String client,
        @Nullable String channel,
        @Nullable String manager,
        @Nullable String organization,
        @Nullable String department,
        @Nullable String currency,
        @Nullable BigDecimal rate,
        @Nullable String returnOf,
        List<SaleLineInput> lines) {

    /** The schema's input of that name. */
    record SaleLineInput(
            String line,
            String product,
            BigDecimal quantity,
            BigDecimal amount,
            @Nullable BigDecimal vatAmount,
            @Nullable BigDecimal vatRate,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal discountAmount,
            @Nullable BigDecimal price) {}

    /** @param zone of the firm */
    Stream<SaleRow> rows(ZoneId zone) {
        var moment = LocalDateTime.ofInstant(soldAt, zone);
        return lines.stream().map(line -> row(moment, line));
    }

    private SaleRow row(LocalDateTime moment, SaleLineInput line) {
        return new SaleRow(
                document,
                line.line(),
                moment,
                client,
                line.product(),
                line.quantity(),
                line.amount(),
                line.vatAmount(),
                line.vatRate(),
                line.cost(),
                line.discountAmount(),
                line.price(),
                channel,
                manager,
                organization,
                department,
                currency,
                rate,
                returnOf,
                true);
    }
}
