package io.clientele.api.sale.classification;

import io.clientele.api.sale.classification.AbcRule.Border;

/** Figures above zero by size. */
final class Ranking {

    private final long[] ascending;
    private final long[] before;

    /**
     * Takes over both arrays.
     *
     * @param ascending the figures
     * @param before sums of so many largest figures, from none to all
     */
    Ranking(long[] ascending, long[] before) {
        this.ascending = ascending;
        this.before = before;
    }

    long total() {
        return before[before.length - 1];
    }

    /** The sum of all figures above this one. */
    long above(long figure) {
        return before[ascending.length - end(figure)];
    }

    /** The sum of all figures not below this one. */
    long notBelow(long figure) {
        return before[ascending.length - start(figure)];
    }

    /** The lowest figure whose sum is within the limit; more than any figure when none is. */
    long lowest(Border border, long limit) {
        var low = 0;
        var high = ascending.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            var sum = switch (border) {
                case BEFORE -> above(ascending[middle]);
                case INCLUSIVE -> notBelow(ascending[middle]);
            };
            if (sum <= limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == ascending.length ? Long.MAX_VALUE : ascending[low];
    }

    /** How many figures are below this one. */
    private int start(long figure) {
        return search(figure);
    }

    /** How many figures are not above this one. */
    private int end(long figure) {
        return search(figure + 1);
    }

    private int search(long figure) {
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
        return low;
    }
}
