package io.clientele.api.segment.overlap.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * Sets of clients laid out as plain bits, one word for 64 clients: counting what two of them share is then one population count
 * a word, which the processor does many at a time.
 */
final class DenseSets {

    /** Words of a block: two sets' blocks fit the first cache of a core. */
    private static final int BLOCK = 1_024;

    /** Words that a thread counts before another may join in: half a million clients. */
    private static final int PORTION = 8 * BLOCK;

    /** Each no longer than up to its last client. */
    private final long[][] sets;

    private DenseSets(long[][] sets) {
        this.sets = sets;
    }

    static DenseSets of(List<RoaringBitmap> clients) {
        return new DenseSets(
                clients.parallelStream().map(BitSetUtil::toLongArray).toArray(long[][]::new));
    }

    /** How many clients each two sets share; on the diagonal how many each has. */
    int[][] shared() {
        var words = Arrays.stream(sets).mapToInt(set -> set.length).max().orElse(0);
        var counts = IntStream.range(0, Math.ceilDiv(words, PORTION))
                .parallel()
                .mapToObj(portion -> shared(portion * PORTION, Math.min(words, (portion + 1) * PORTION)))
                .reduce(new int[sets.length][sets.length], DenseSets::sum);
        mirror(counts);
        return counts;
    }

    private int[][] shared(int begin, int end) {
        var counts = new int[sets.length][sets.length];
        for (var from = begin; from < end; from += BLOCK) {
            addBlock(counts, from, Math.min(end, from + BLOCK));
        }
        return counts;
    }

    private static int[][] sum(int[][] one, int[][] other) {
        var sum = new int[one.length][one.length];
        for (var row = 0; row < sum.length; row++) {
            for (var column = row; column < sum.length; column++) {
                sum[row][column] = one[row][column] + other[row][column];
            }
        }
        return sum;
    }

    private void addBlock(int[][] counts, int from, int to) {
        for (var row = 0; row < sets.length; row++) {
            for (var column = row; column < sets.length; column++) {
                counts[row][column] += shared(sets[row], sets[column], from, to);
            }
        }
    }

    private static int shared(long[] one, long[] other, int from, int to) {
        var count = 0;
        var end = Math.min(to, Math.min(one.length, other.length));
        for (var word = from; word < end; word++) {
            count += Long.bitCount(one[word] & other[word]);
        }
        return count;
    }

    private static void mirror(int[][] counts) {
        for (var row = 0; row < counts.length; row++) {
            for (var column = 0; column < row; column++) {
                counts[row][column] = counts[column][row];
            }
        }
    }
}
