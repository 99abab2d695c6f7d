package io.clientele.api.analysis;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Divides what clients of several segments bought between these, so that the parts add up to the whole to the last ten-thousandth:
 * exact fractions, cut off, and what is left over given to the largest remainders, equal ones in the order of segment ids.
 */
final class Fractions {

    private final int[] ids;
    private final Sums sums;
    private final BigInteger denominator;
    private final Map<Figure, long[]> parts = new EnumMap<>(Figure.class);

    Fractions(Sums sums, int[] ids) {
        this.sums = sums;
        this.ids = ids;
        this.denominator = commonDenominator(sums.highest());
        for (var figure : Figure.values()) {
            parts.put(figure, divided(figure));
        }
    }

    /** Of the segment at that position. */
    SalesFigures of(int segment) {
        return Figure.all(figure -> parts.getOrDefault(figure, new long[0])[segment]);
    }

    private long[] divided(Figure figure) {
        var whole = new long[ids.length];
        var remainders = new BigInteger[ids.length];
        var left = sums.distinct(figure);
        for (var segment = 0; segment < ids.length; segment++) {
            var numerator = numerator(figure, segment);
            remainders[segment] = numerator.mod(denominator);
            whole[segment] =
                    numerator.subtract(remainders[segment]).divide(denominator).longValueExact();
            left = Math.subtractExact(left, whole[segment]);
        }
        IntStream.range(0, ids.length)
                .boxed()
                .sorted(Comparator.comparing((Integer segment) -> remainders[segment])
                        .reversed()
                        .thenComparing(segment -> ids[segment]))
                .limit(left)
                .forEach(segment -> whole[segment]++);
        return whole;
    }

    private BigInteger numerator(Figure figure, int segment) {
        try {
            return BigInteger.valueOf(smallNumerator(figure, segment, denominator.longValueExact()));
        } catch (ArithmeticException large) {
            return largeNumerator(figure, segment);
        }
    }

    /** In long arithmetic, which is enough unless clients are in dozens of segments. */
    private long smallNumerator(Figure figure, int segment, long common) {
        var numerator = 0L;
        for (var count = 1; count <= sums.highest(); count++) {
            numerator = Math.addExact(numerator, Math.multiplyExact(sums.cell(figure, count, segment), common / count));
        }
        return numerator;
    }

    private BigInteger largeNumerator(Figure figure, int segment) {
        var numerator = BigInteger.ZERO;
        for (var count = 1; count <= sums.highest(); count++) {
            var value = sums.cell(figure, count, segment);
            if (value != 0) {
                numerator = numerator.add(
                        BigInteger.valueOf(value).multiply(denominator.divide(BigInteger.valueOf(count))));
            }
        }
        return numerator;
    }

    private static BigInteger commonDenominator(int highest) {
        return IntStream.rangeClosed(1, highest)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, (one, other) -> one.multiply(other).divide(one.gcd(other)));
    }
}
