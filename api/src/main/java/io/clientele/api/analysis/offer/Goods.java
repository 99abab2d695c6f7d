package io.clientele.api.analysis.offer;

import io.clientele.api.analysis.basket.BasketOrder;
import io.clientele.api.analysis.basket.BasketRule;
import io.clientele.api.analysis.basket.held.BasketCut;
import io.clientele.api.analysis.basket.held.BasketUnit;
import io.clientele.api.analysis.basket.held.Held;
import io.clientele.api.analysis.basket.held.HeldItems;
import io.clientele.api.analysis.offer.answer.Told;
import io.clientele.api.analysis.offer.answer.What;
import io.clientele.api.analysis.offer.answer.What.OfProduct;
import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.analysis.scope.Percent;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.sale.SaleColumns;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds what some clients buy more than all do, and what of it goes together. */
@Component
class Goods {

    private static final int MOST_PRODUCTS = 10;
    private static final int MOST_GAPS = 5;

    private final HeldItems items;
    private final SaleColumns columns;

    Goods(HeldItems items, SaleColumns columns) {
        this.items = items;
        this.columns = columns;
    }

    /** A product, who of all bought it and who of the members. */
    private record Sold(Held all, Held members) {

        /** The same order as by lift, which all share a factor of; rounded once. */
        private double strength() {
            return (double) members.count() / all.count();
        }
    }

    /** @param members some of the base */
    What of(Scope scope, RoaringBitmap members, RoaringBitmap base) {
        var buyers = Bought.buyers(columns.at(scope.asOf()), scope.period(), base);
        var n = RoaringBitmap.andCardinality(buyers, members);
        if (n < Told.LEAST) {
            return new What(n, buyers.getCardinality(), null, null);
        }
        var sold = items.of(BasketCut.PRODUCT, BasketUnit.CLIENT, scope.period(), base, Told.LEAST).stream()
                .map(all -> new Sold(all, all.among(members)))
                .filter(product -> product.members().count() >= Told.LEAST)
                .sorted(Comparator.comparingDouble(Sold::strength)
                        .reversed()
                        .thenComparingInt(product -> product.all().item().id()))
                .toList();
        var gaps = sold.stream()
                .limit(MOST_GAPS)
                .flatMap(product -> strongest(product, sold, n).stream())
                .toList();
        return new What(n, buyers.getCardinality(), products(sold, n, buyers.getCardinality()), gaps);
    }

    private static List<OfProduct> products(List<Sold> sold, int n, int base) {
        return sold.stream()
                .limit(MOST_PRODUCTS)
                .map(product -> new OfProduct(
                        product.all().item().id(),
                        product.members().count(),
                        product.all().count(),
                        Objects.requireNonNull(Percent.of(product.members().count(), n)),
                        Ratios.lift(product.members().count(), n, product.all().count(), base)))
                .toList();
    }

    /** What goes with a product oftener than by chance, and is lacked by some who have it. */
    private static Optional<BasketRule> strongest(Sold have, List<Sold> sold, int n) {
        var x = have.members();
        return sold.stream()
                .map(Sold::members)
                .filter(y -> !y.item().equals(x.item()))
                .map(y -> new BasketRule(x.item(), y.item(), RoaringBitmap.andCardinality(x.baskets(), y.baskets()), n))
                .filter(rule -> rule.nXY() >= Told.LEAST && rule.nXWithoutY() > 0 && rule.isOftenerThanChance())
                .min(BasketOrder.LIFT.order());
    }
}
