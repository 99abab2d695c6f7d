package io.clientele.api.segment.rule;

import io.clientele.api.firm.Comparison;
import io.clientele.api.segment.rule.declaration.Figures;
import java.util.Comparator;
import java.util.List;

/** Comparisons of one figure in one order and with the shortest bounds, so that equal rules are equal. */
final class FigureOrder {

    private FigureOrder() {}

    static List<Comparison> of(List<Comparison> comparisons) {
        return comparisons.stream()
                .map(Figures::shortest)
                .sorted(Comparator.comparing(Comparison::operator))
                .toList();
    }
}
