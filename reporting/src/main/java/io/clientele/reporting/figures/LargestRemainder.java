package io.clientele.reporting.figures;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds parts so that they still sum to their rounded total: the largest remainders get the last hundredths. */
final class LargestRemainder {

    static final int SCALE = 2;

    private LargestRemainder() {}

    static BigDecimal round(BigDecimal amount) {
        return amount.setScale(SCALE, RoundingMode.HALF_UP);
    }

    /**
     * The parts at two decimals, in their order; equal remainders are served in that order. Parts that do not sum to the
     * total even before rounding are rounded one by one, for no spreading could mend them.
     */
    static List<BigDecimal> spread(List<BigDecimal> parts, BigDecimal roundedTotal) {
        var floors = new ArrayList<>(parts.stream()
                .map(part -> part.setScale(SCALE, RoundingMode.FLOOR))
                .toList());
        var floored = floors.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var missing = roundedTotal.subtract(floored).movePointRight(SCALE);
        if (missing.signum() < 0 || missing.compareTo(BigDecimal.valueOf(parts.size())) > 0) {
            return parts.stream().map(LargestRemainder::round).toList();
        }
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(comparing(index -> parts.get(index).subtract(floors.get(index)), reverseOrder()))
                .limit(missing.intValueExact())
                .forEach(index -> floors.set(index, floors.get(index).add(BigDecimal.ONE.movePointLeft(SCALE))));
        return floors;
    }
}
