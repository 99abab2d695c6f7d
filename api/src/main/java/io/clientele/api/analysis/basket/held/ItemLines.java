package io.clientele.api.analysis.basket.held;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** The lines of one product: in which basket each lies, and how much of it. */
final class ItemLines {

    private static final int FIRST_LENGTH = 16;

    private int[] baskets = new int[FIRST_LENGTH];
    private long[] quantities = new long[FIRST_LENGTH];
    private int size;
    private final RoaringBitmap ordered = new RoaringBitmap();
    private final RoaringBitmap lowered = new RoaringBitmap();

    void add(int basket, boolean isReturn, long quantity) {
        if (size == baskets.length) {
            baskets = Arrays.copyOf(baskets, 2 * size);
            quantities = Arrays.copyOf(quantities, 2 * size);
        }
        baskets[size] = basket;
        quantities[size] = quantity;
        size++;
        if (!isReturn) {
            ordered.add(basket);
        }
        if (quantity < 0) {
            lowered.add(basket);
        }
    }

    /** The baskets that hold the product: ordered, and not all of it taken back. */
    RoaringBitmap held() {
        return held(List.of(this));
    }

    /** The same of several products as one. Only where something was taken back is anything summed. */
    static RoaringBitmap held(Collection<ItemLines> products) {
        var ordered = new RoaringBitmap();
        var lowered = new RoaringBitmap();
        products.forEach(lines -> {
            ordered.or(lines.ordered);
            lowered.or(lines.lowered);
        });
        var held = new RoaringBitmap();
        var sums = new HashMap<Integer, Long>();
        products.forEach(lines -> lines.collect(lowered, held, sums));
        sums.forEach((basket, sum) -> {
            if (sum > 0) {
                held.add(basket);
            }
        });
        held.and(ordered);
        return held;
    }

    private void collect(RoaringBitmap summed, RoaringBitmap held, Map<Integer, Long> sums) {
        for (var at = 0; at < size; at++) {
            if (summed.contains(baskets[at])) {
                sums.merge(baskets[at], quantities[at], Math::addExact);
            } else if (quantities[at] > 0) {
                held.add(baskets[at]);
            }
        }
    }
}
