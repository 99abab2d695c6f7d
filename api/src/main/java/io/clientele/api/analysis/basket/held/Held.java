package io.clientele.api.analysis.basket.held;

import org.roaringbitmap.RoaringBitmap;

/**
 * A product or group and the baskets that hold it.
 *
 * @param baskets documents or clients; not to be changed
 */
public record Held(BasketItem item, RoaringBitmap baskets) {

    static Held of(BasketCut cut, int id, RoaringBitmap baskets) {
        return new Held(new BasketItem(cut, id, baskets.getCardinality()), baskets);
    }

    /** How many baskets hold it. */
    public int count() {
        return item.count();
    }

    /** The same in some of the baskets. */
    public Held among(RoaringBitmap some) {
        return of(item.cut(), item.id(), RoaringBitmap.and(baskets, some));
    }
}
