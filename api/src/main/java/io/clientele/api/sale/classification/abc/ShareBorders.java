package io.clientele.api.sale.classification.abc;

import io.clientele.api.sale.classification.abc.AbcRule.Border;
import io.clientele.api.sale.classification.metric.SizeClasses;

/** Finds from which figure on the largest make up a share, all above zero, without sorting more than those around the border. */
final class ShareBorders {

    private final long[] figures;
    private final long[] sums = new long[SizeClasses.COUNT];
    private long total;

    /** @param figures above zero, in any order */
    ShareBorders(long[] figures) {
        this.figures = figures;
        for (var figure : figures) {
            sums[SizeClasses.of(figure)] += figure;
            total = Math.addExact(total, figure);
        }
    }

    long total() {
        return total;
    }

    /** The figures not below this have a sum within the limit; it is more than any figure when none has. */
    long lowest(Border border, long limit) {
        var found = -1;
        var above = 0L;
        var sum = 0L;
        for (var sizeClass = sums.length - 1; sizeClass >= 0 && sum <= limit; sizeClass--) {
            if (sums[sizeClass] > 0) {
                found = sizeClass;
                above = sum;
                sum += sums[sizeClass];
            }
        }
        return found < 0 ? Long.MAX_VALUE : lowest(border, limit, SizeClasses.ascending(figures, found), above);
    }

    /** @param above the sum of all figures larger than these */
    private static long lowest(Border border, long limit, long[] ascending, long above) {
        var lowest = ascending[ascending.length - 1] + 1;
        var sum = above;
        for (var end = ascending.length; end > 0; ) {
            var figure = ascending[end - 1];
            var larger = sum;
            for (; end > 0 && ascending[end - 1] == figure; end--) {
                sum += figure;
            }
            if ((border == Border.BEFORE ? larger : sum) > limit) {
                return lowest;
            }
            lowest = figure;
        }
        return lowest;
    }
}
