package io.clientele.api.segment.rule.vocabulary;

import io.clientele.api.firm.Comparison;
import io.clientele.api.segment.rule.declaration.Figures;
import java.util.Comparator;
import java.util.List;

/** Comparisons of one figure in one order and with the shortest bounds, so that equal rules are equal. */
public final class FigureOrder {

    private FigureOrder() {}

    /** The comparisons in that order. */
    public static List<Comparison> of(List<Comparison> comparisons) {
        return comparisons.stream()
                .map(Figures::shortest)
                .sorted(Comparator.comparing(Comparison::operator))
                .toList();
    }
}
