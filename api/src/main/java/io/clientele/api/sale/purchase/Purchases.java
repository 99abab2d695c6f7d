package io.clientele.api.sale.purchase;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.PeriodChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who bought, net of returns, what these conditions say? Each list narrows when it is not empty; products and groups (with their
 * subgroups) are one choice together: a line counts when its product is named or lies in a named group.
 *
 * @param products names or external ids
 * @param groups names, or paths such as {@code Свёрла/по металлу}
 * @param channels as on the documents
 * @param period whole days of the firm's zone; null is all time
 * @param conditions all must hold; empty means at least one order
 */
public record Purchases(
        List<String> products,
        List<String> groups,
        List<String> channels,
        @Nullable PeriodChoice period,
        List<Condition> conditions) {

    public Purchases {
        products = List.copyOf(products);
        groups = List.copyOf(groups);
        channels = List.copyOf(channels);
        conditions = List.copyOf(conditions);
    }

    /** A figure over the lines that count: amount (revenue with VAT), quantity, margin (net revenue less cost), orders, average. */
    public enum Measure {
        AMOUNT,
        QUANTITY,
        MARGIN,
        ORDERS,
        AVERAGE_ORDER
    }

    public record Condition(Measure measure, Comparison comparison) {}
}
