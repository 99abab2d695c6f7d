package io.clientele.api.segment.overlap;

import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * Sets of clients laid out as plain bits, one word for 64 clients: counting what two of them share is then one population count
 * a word, which the processor does many at a time.
 */
final class DenseSets {

    /** Words of a block: two sets' blocks fit the first cache of a core. */
    private static final int BLOCK = 1_024;

    private final long[][] sets;
    private final int words;

    private DenseSets(long[][] sets, int words) {
        this.sets = sets;
        this.words = words;
    }

    static DenseSets of(List<RoaringBitmap> clients) {
        var last = clients.stream()
                .filter(set -> !set.isEmpty())
                .mapToInt(RoaringBitmap::last)
                .max()
                .orElse(0);
        var words = (last >>> 6) + 1;
        return new DenseSets(clients.stream().map(set -> bits(set, words)).toArray(long[][]::new), words);
    }

    private static long[] bits(RoaringBitmap set, int words) {
        var bits = new long[words];
        set.forEach((int client) -> bits[client >>> 6] |= 1L << client);
        return bits;
    }

    /** How many clients each two sets share; on the diagonal how many each has. */
    int[][] shared() {
        var counts = new int[sets.length][sets.length];
        for (var from = 0; from < words; from += BLOCK) {
            addBlock(counts, from, Math.min(from + BLOCK, words));
        }
        mirror(counts);
        return counts;
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
        for (var word = from; word < to; word++) {
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
