package io.clientele.api.analysis.basket;

import io.clientele.api.analysis.basket.held.BasketCut;
import io.clientele.api.analysis.basket.held.BasketItem;
import io.clientele.api.analysis.basket.held.BasketUnit;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is bought together.
 *
 * @param minCount in how many baskets at least each side of a rule and both together are found
 * @param n how many baskets there are
 * @param items those found often enough, the most frequent first
 * @param rules in both directions, in no order that means anything
 */
public record BasketAnswer(
        Scope scope,
        BasketUnit unit,
        BasketCut cut,
        int minCount,
        int n,
        List<BasketItem> items,
        List<BasketRule> rules)
        implements Scoped {

    public BasketAnswer {
        items = List.copyOf(items);
        rules = List.copyOf(rules);
    }

    /** Those that begin with this product or group, or all; by an order. */
    public List<BasketRule> rules(BasketOrder order, Predicate<BasketItem> having) {
        return rules.stream()
                .filter(rule -> having.test(rule.x()))
                .sorted(order.order())
                .toList();
    }
}
