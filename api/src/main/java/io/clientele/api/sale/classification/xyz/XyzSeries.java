package io.clientele.api.sale.classification.xyz;

import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet.Slice;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.xyz.XyzRule.Deviation;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The series of a range's clients as what their coefficients come from: sums, and sums of squares of 128 bits. Zeros add nothing
 * to either, so no series is ever laid out. Documents come by time.
 */
final class XyzSeries {

    /** A series begins with the window while no purchase is known. */
    private static final int NO_PURCHASE = -1;

    private static final int FEWEST = 3;
    private static final double TWO_TO_64 = 0x1p64;

    private final ClientRange range;
    private final XyzWindow window;
    private final Metric metric;
    private final Deviation deviation;
    private final int[] starts;
    private final int[] steps;
    private final long[] current;
    private final long[] sums;
    private final long[] squaresLow;
    private final long[] squaresHigh;

    XyzSeries(ClientRange range, XyzWindow window, Metric metric, Deviation deviation) {
        this.range = range;
        this.window = window;
        this.metric = metric;
        this.deviation = deviation;
        starts = new int[range.length()];
        Arrays.fill(starts, NO_PURCHASE);
        steps = new int[range.length()];
        current = new long[range.length()];
        sums = new long[range.length()];
        squaresLow = new long[range.length()];
        squaresHigh = new long[range.length()];
    }

    ClientRange range() {
        return range;
    }

    /** Who bought before the window has a series from its beginning. */
    void before(Slice slice) {
        var month = slice.month();
        var end = slice.end(range);
        for (var document = slice.first(range); document < end; document++) {
            if (!month.isReturn(document) && slice.holds(document)) {
                starts[range.at(month.client(document))] = 0;
            }
        }
    }

    void add(Slice slice) {
        var month = slice.month();
        var end = slice.end(range);
        for (var document = slice.first(range); document < end; document++) {
            if (slice.holds(document)) {
                add(month, document);
            }
        }
    }

    private void add(SaleMonth month, int document) {
        var at = range.at(month.client(document));
        var step = window.step(month.day(document));
        if (starts[at] == NO_PURCHASE && !month.isReturn(document)) {
            beginAfter(at, step);
        } else if (step >= starts[at]) {
            add(at, step, metric.of(month, document));
        }
    }

    private void add(int at, int step, long units) {
        if (step != steps[at]) {
            square(at);
            steps[at] = step;
        }
        current[at] = Math.addExact(current[at], units);
        sums[at] = Math.addExact(sums[at], units);
    }

    /** Forgets what was returned before the first purchase. */
    private void beginAfter(int at, int step) {
        starts[at] = step + 1;
        current[at] = 0;
        sums[at] = 0;
        squaresLow[at] = 0;
        squaresHigh[at] = 0;
    }

    /** Closes the step that was under way. */
    private void square(int at) {
        var figure = current[at];
        var low = figure * figure;
        squaresLow[at] += low;
        var carry = Long.compareUnsigned(squaresLow[at], low) < 0 ? 1 : 0;
        var high = Math.multiplyHigh(figure, figure) + carry;
        if (high != 0) {
            squaresHigh[at] = Math.addExact(squaresHigh[at], high);
        }
        current[at] = 0;
    }

    /** No document follows. */
    void close() {
        for (var at = 0; at < current.length; at++) {
            square(at);
        }
    }

    /** How many steps a client's series has. */
    int length(int client) {
        return window.count() - Math.max(0, starts[range.at(client)]);
    }

    boolean isLongEnough(int client) {
        return length(client) >= FEWEST;
    }

    boolean hasCoefficient(int client) {
        return sums[range.at(client)] > 0 && isLongEnough(client);
    }

    /** The square of the coefficient: three roundings away from {@link #exact}. */
    double rough(int client) {
        var at = range.at(client);
        var squares = squaresHigh[at] * TWO_TO_64 + (squaresLow[at] >>> 1) * 2.0 + (squaresLow[at] & 1);
        var base = (double) sums[at] * sums[at];
        var length = length(client);
        var population = (length * squares - base) / base;
        return deviation == Deviation.POPULATION ? population : population * length / (length - 1);
    }

    Variation exact(int client) {
        var at = range.at(client);
        var low = new BigInteger(Long.toUnsignedString(squaresLow[at]));
        var squares = BigInteger.valueOf(squaresHigh[at]).shiftLeft(Long.SIZE).add(low);
        return Variation.of(length(client), sums[at], squares, deviation);
    }
}
