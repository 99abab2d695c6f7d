package io.clientele.api.analysis.basket;

import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * How many baskets hold both of two items. Baskets are gone through a range at a time, and in each only the pairs it holds are
 * counted.
 */
final class PairCounts {

    private static final int LENGTH = 1 << 16;
    private static final int NONE = -1;

    private final int[] counts;
    private final int[] heads = new int[LENGTH];
    private int[] items = new int[LENGTH];
    private int[] nexts = new int[LENGTH];
    private int size;

    /** @param held the baskets of each item */
    PairCounts(List<RoaringBitmap> held) {
        counts = new int[held.size() * (held.size() - 1) / 2];
        var iterators = held.stream().map(RoaringBitmap::getIntIterator).toList();
        var last = held.stream()
                .filter(baskets -> !baskets.isEmpty())
                .mapToInt(RoaringBitmap::last)
                .max()
                .orElse(NONE);
        for (var first = 0L; first <= last; first += LENGTH) {
            count(iterators, first);
        }
    }

    /** Of two different items, by their places. */
    int of(int one, int other) {
        return counts[at(Math.max(one, other), Math.min(one, other))];
    }

    private void count(List<PeekableIntIterator> iterators, long first) {
        Arrays.fill(heads, NONE);
        size = 0;
        for (var item = 0; item < iterators.size(); item++) {
            var baskets = iterators.get(item);
            while (baskets.hasNext() && baskets.peekNext() < first + LENGTH) {
                add(Math.toIntExact(baskets.next() - first), item);
            }
        }
    }

    /** Meets the items that are in the basket already, which all come before this one. */
    private void add(int basket, int item) {
        for (var entry = heads[basket]; entry != NONE; entry = nexts[entry]) {
            counts[at(item, items[entry])]++;
        }
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
            nexts = Arrays.copyOf(nexts, 2 * size);
        }
        items[size] = item;
        nexts[size] = heads[basket];
        heads[basket] = size;
        size++;
    }

    private static int at(int later, int earlier) {
        return later * (later - 1) / 2 + earlier;
    }
}
