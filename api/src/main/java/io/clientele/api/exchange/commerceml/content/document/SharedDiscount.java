package io.clientele.api.exchange.commerceml.content.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A discount of a whole document that the sums of its lines do not have in them yet, shared by the lines as they stand to each other. */
final class SharedDiscount {

    private static final int KOPECKS = 2;

    private SharedDiscount() {}

    /**
     * The part of each line; together they are the discount to the last kopeck.
     *
     * @param sums of the lines
     */
    static List<BigDecimal> parts(BigDecimal discount, List<BigDecimal> sums) {
        var whole = sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var parts = new ArrayList<BigDecimal>();
        var sum = BigDecimal.ZERO;
        var given = BigDecimal.ZERO;
        for (var at = 0; at < sums.size(); at++) {
            sum = sum.add(sums.get(at));
            var last = at == sums.size() - 1;
            var upTo = last || whole.signum() == 0
                    ? discount
                    : discount.multiply(sum).divide(whole, KOPECKS, RoundingMode.HALF_UP);
            parts.add(upTo.subtract(given));
            given = upTo;
        }
        return parts;
    }
}
