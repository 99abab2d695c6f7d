package io.clientele.api.analysis.basket;

import java.util.Comparator;

/** Which rules come first: those whose figure is the largest, of equal ones those of more baskets. */
public enum BasketOrder {
    LIFT(Comparator.comparingDouble(BasketOrder::lift)),
    CONFIDENCE(Comparator.comparingDouble(rule -> (double) rule.nXY() / rule.nX())),
    SUPPORT(Comparator.comparingInt(BasketRule::nXY)),
    LEVERAGE(Comparator.comparingLong(BasketRule::leverageOfBaskets));

    private final Comparator<BasketRule> order;

    BasketOrder(Comparator<BasketRule> figure) {
        this.order = figure.reversed()
                .thenComparing(Comparator.comparingInt(BasketRule::nXY).reversed())
                .thenComparingInt(rule -> rule.x().id())
                .thenComparingInt(rule -> rule.y().id());
    }

    /** Those that come first are the smaller ones. */
    public Comparator<BasketRule> order() {
        return order;
    }

    /** Without N, which all have in common. Rounded once, so of two rules the one of more lift is never put second for it. */
    private static double lift(BasketRule rule) {
        return rule.nXY() / ((double) rule.nX() * rule.nY());
    }
}
