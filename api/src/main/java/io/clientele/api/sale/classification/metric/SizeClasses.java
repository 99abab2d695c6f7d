package io.clientele.api.sale.classification.metric;

import java.util.Arrays;

/** Cuts whole numbers into neighbourhoods, finer where numbers are smaller, so that finding a border sorts only one of them. */
public final class SizeClasses {

    /** A size class has so many bits of precision below the highest bit of a number. */
    private static final int PRECISION = 10;

    private static final int POSITIVE = (Long.SIZE << PRECISION) + 1;

    /** How many size classes there are. */
    public static final int COUNT = 2 * POSITIVE;

    private SizeClasses() {}

    /** Rises with the number, from 0 to less than {@link #COUNT}. */
    public static int of(long number) {
        return number < 0 ? POSITIVE - 1 - above(-(number + 1)) : POSITIVE + above(number);
    }

    /** The numbers of one size class. */
    public static long[] ascending(long[] numbers, int sizeClass) {
        var found = new long[1_024];
        var count = 0;
        for (var number : numbers) {
            if (of(number) == sizeClass) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = number;
            }
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }

    private static int above(long number) {
        if (number == 0) {
            return 0;
        }
        var zeros = Long.numberOfLeadingZeros(number);
        var digits = (int) (((number << zeros) << 1) >>> (Long.SIZE - PRECISION));
        return 1 + (((Long.SIZE - 1 - zeros) << PRECISION) | digits);
    }
}
