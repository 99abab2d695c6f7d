package io.clientele.api.sale.classification.rfm;

import io.clientele.api.sale.classification.metric.SizeClasses;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Scores of one measure, of which more is better: 1 + ⌊5·worse/N⌋, where so many of N clients are strictly worse, or by fixed borders.
 * Equal figures have equal scores whatever their order.
 */
final class RfmScale {

    private static final int SCORES = 5;

    private final long[] figures;

    /** A figure above the first of them scores 2, above the next 3. */
    private final long[] borders;

    /**
     * @param figures of all clients that are scored
     * @param fixed borders; none is by rank
     */
    RfmScale(long[] figures, long[] fixed) {
        this.figures = figures;
        this.borders = fixed.length == 0 ? byRank() : fixed.clone();
    }

    /** Only above these are enough figures strictly worse. */
    private long[] byRank() {
        var counts = new int[SizeClasses.COUNT];
        for (var figure : figures) {
            counts[SizeClasses.of(figure)]++;
        }
        var ranks = new long[SCORES - 1];
        for (var score = 1; score < SCORES && figures.length > 0; score++) {
            ranks[score - 1] = ofRank(counts, Math.ceilDiv(score * (long) figures.length, SCORES) - 1);
        }
        return ranks;
    }

    /** Of each figure in turn. */
    byte[] scores() {
        var scores = new byte[figures.length];
        for (var at = 0; at < figures.length; at++) {
            scores[at] = score(figures[at]);
        }
        return scores;
    }

    private byte score(long figure) {
        var score = 1;
        for (var border : borders) {
            score += figure > border ? 1 : 0;
        }
        return (byte) score;
    }

    /**
     * Between which figures each score lies.
     *
     * @param scores of each figure in turn
     * @param decimal what a figure is told as
     */
    List<RfmThresholds.Step> steps(byte[] scores, LongFunction<BigDecimal> decimal) {
        var byScore = new Extent[SCORES + 1];
        Arrays.setAll(byScore, score -> new Extent());
        for (var at = 0; at < figures.length; at++) {
            byScore[scores[at]].add(figures[at]);
        }
        return IntStream.rangeClosed(1, SCORES)
                .filter(score -> byScore[score].count > 0)
                .mapToObj(score -> byScore[score].step(score, decimal))
                .toList();
    }

    /** The figure that so many figures come before by size. */
    private long ofRank(int[] counts, long rank) {
        var sizeClass = 0;
        var lower = 0L;
        while (lower + counts[sizeClass] <= rank) {
            lower += counts[sizeClass++];
        }
        return SizeClasses.ascending(figures, sizeClass)[(int) (rank - lower)];
    }

    /** Of the figures that have one score. */
    private static final class Extent {

        private int count;
        private long lowest = Long.MAX_VALUE;
        private long highest = Long.MIN_VALUE;

        private void add(long figure) {
            count++;
            lowest = Math.min(lowest, figure);
            highest = Math.max(highest, figure);
        }

        private RfmThresholds.Step step(int score, LongFunction<BigDecimal> decimal) {
            var one = decimal.apply(lowest);
            var other = decimal.apply(highest);
            return new RfmThresholds.Step(score, count, one.min(other), one.max(other));
        }
    }
}
