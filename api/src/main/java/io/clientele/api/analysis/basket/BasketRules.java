package io.clientele.api.analysis.basket;

import io.clientele.api.analysis.basket.held.BasketItem;
import io.clientele.api.analysis.basket.held.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Finds the rules between items. */
final class BasketRules {

    private BasketRules() {}

    /**
     * In both directions, in no order that means anything.
     *
     * @param minCount in so many baskets at least are both
     * @param n how many baskets there are
     * @param apart whether two items may stand in one rule
     */
    static List<BasketRule> of(List<Held> items, int minCount, int n, BiPredicate<BasketItem, BasketItem> apart) {
        var counts = new PairCounts(items.stream().map(Held::baskets).toList());
        var rules = new ArrayList<BasketRule>();
        for (var later = 1; later < items.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                var both = counts.of(earlier, later);
                var x = items.get(earlier).item();
                var y = items.get(later).item();
                if (both >= minCount && apart.test(x, y)) {
                    rules.add(new BasketRule(x, y, both, n));
                    rules.add(new BasketRule(y, x, both, n));
                }
            }
        }
        return rules;
    }
}
