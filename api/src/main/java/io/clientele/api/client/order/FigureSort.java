package io.clientele.api.client.order;

import java.util.Arrays;

/**
 * Sorts clients by their figures, the largest first. It deals all clients out by a few bits of their figures at a time, the lowest
 * bits first: that takes a handful of passes however the figures lie, and equal figures keep the order of ids.
 */
final class FigureSort {

    private static final int BITS = 11;
    private static final int MASK = (1 << BITS) - 1;

    /** How far each figure is below the largest, as an unsigned number. */
    private long[] keys;

    private int[] ids;
    private long[] otherKeys;
    private int[] otherIds;

    private FigureSort(long[] figures, int size) {
        var largest = Arrays.stream(figures).skip(1).max().orElse(0);
        keys = new long[size];
        ids = new int[size];
        otherKeys = new long[size];
        otherIds = new int[size];
        for (var at = 0; at < size; at++) {
            keys[at] = largest - figures[at + 1];
            ids[at] = at + 1;
        }
    }

    /** @param figures by client, of which the first is nobody's */
    static int[] largestFirst(long[] figures) {
        var sort = new FigureSort(figures, Math.max(0, figures.length - 1));
        var bits = Arrays.stream(sort.keys).reduce(0, (one, other) -> one | other);
        for (var shift = 0; shift < Long.SIZE && bits >>> shift != 0; shift += BITS) {
            sort.deal(shift);
        }
        return sort.ids;
    }

    private void deal(int shift) {
        var places = places(shift);
        for (var at = 0; at < keys.length; at++) {
            var place = places[(int) (keys[at] >>> shift) & MASK]++;
            otherKeys[place] = keys[at];
            otherIds[place] = ids[at];
        }
        var dealtKeys = otherKeys;
        var dealtIds = otherIds;
        otherKeys = keys;
        otherIds = ids;
        keys = dealtKeys;
        ids = dealtIds;
    }

    /** Where those of each part of the figures begin. */
    private int[] places(int shift) {
        var places = new int[MASK + 1];
        for (var key : keys) {
            places[(int) (key >>> shift) & MASK]++;
        }
        var next = 0;
        for (var part = 0; part <= MASK; part++) {
            var count = places[part];
            places[part] = next;
            next += count;
        }
        return places;
    }
}
