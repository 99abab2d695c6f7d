package io.clientele.api.analysis.counting;

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
    /** What one of so many segments gets of a unit, in parts of the denominator. */
    private final BigInteger[] shares;
    /** Whether the remainders of all counts together fit a long, as they do unless clients are in dozens of segments. */
    private final boolean small;

    private final Map<Figure, long[]> parts = new EnumMap<>(Figure.class);

    Fractions(Sums sums, int[] ids) {
        this.sums = sums;
        this.ids = ids;
        this.denominator = commonDenominator(sums.highest());
        this.shares = IntStream.rangeClosed(0, sums.highest())
                .mapToObj(count -> denominator.divide(BigInteger.valueOf(Math.max(count, 1))))
                .toArray(BigInteger[]::new);
        this.small = denominator.multiply(BigInteger.valueOf(sums.highest())).bitLength() < Long.SIZE;
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
            var rest = rest(figure, segment).divideAndRemainder(denominator);
            remainders[segment] = rest[1];
            whole[segment] = Math.addExact(wholeUnits(figure, segment), rest[0].longValueExact());
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

    private long wholeUnits(Figure figure, int segment) {
        var units = 0L;
        for (var count = 1; count <= sums.highest(); count++) {
            units = Math.addExact(units, Math.floorDiv(sums.cell(figure, count, segment), count));
        }
        return units;
    }

    /** What the whole units of every count leave over, in parts of the denominator; never negative. */
    private BigInteger rest(Figure figure, int segment) {
        return small ? BigInteger.valueOf(smallRest(figure, segment)) : largeRest(figure, segment);
    }

    private long smallRest(Figure figure, int segment) {
        var rest = 0L;
        for (var count = 1; count <= sums.highest(); count++) {
            rest += Math.floorMod(sums.cell(figure, count, segment), count) * shares[count].longValue();
        }
        return rest;
    }

    private BigInteger largeRest(Figure figure, int segment) {
        var rest = BigInteger.ZERO;
        for (var count = 1; count <= sums.highest(); count++) {
            var units = Math.floorMod(sums.cell(figure, count, segment), count);
            rest = units == 0 ? rest : rest.add(shares[count].multiply(BigInteger.valueOf(units)));
        }
        return rest;
    }

    private static BigInteger commonDenominator(int highest) {
        return IntStream.rangeClosed(1, highest)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, (one, other) -> one.multiply(other).divide(one.gcd(other)));
    }
}
