package io.clientele.api.sale.classification.abc;

import java.util.Arrays;

/** Figures above zero by size. */
final class Ranking {

    private final long[] ascending;
    private final long[] sums;

    /** @param figures above zero, in any order; sorted here */
    Ranking(long[] figures) {
        ascending = figures;
        Arrays.sort(ascending);
        sums = new long[ascending.length + 1];
        for (var rank = ascending.length; rank > 0; rank--) {
            sums[rank - 1] = Math.addExact(sums[rank], ascending[rank - 1]);
        }
    }

    /** The sum of all figures not below this one. */
    long notBelow(long figure) {
        var low = 0;
        var high = ascending.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (ascending[middle] < figure) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sums[low];
    }
}
