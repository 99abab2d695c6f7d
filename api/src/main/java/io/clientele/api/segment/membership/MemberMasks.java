package io.clientele.api.segment.membership;

import java.util.List;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/**
 * Lays out which of several sets each client is in, as a mask: bit i for the i-th set. Block by block of clients, so that a block's
 * masks stay near the processor while all sets are written into them, and several blocks at a time.
 */
public final class MemberMasks {

    /** The most sets that a mask tells apart. */
    public static final int LIMIT = Long.SIZE;

    private static final int BLOCK = 1 << 15;
    private static final int BATCH = 256;

    private MemberMasks() {}

    /**
     * The mask of every client, by number, up to the last member of any set.
     *
     * @param sets at most {@link #LIMIT}
     */
    public static long[] of(List<RoaringBitmap> sets) {
        var end = sets.stream()
                .mapToInt(set -> set.isEmpty() ? 0 : set.last() + 1)
                .max()
                .orElse(0);
        var masks = new long[end];
        IntStream.range(0, Math.ceilDiv(end, BLOCK))
                .parallel()
                .forEach(block -> fill(masks, sets, block * BLOCK, Math.min(end, (block + 1) * BLOCK)));
        return masks;
    }

    private static void fill(long[] masks, List<RoaringBitmap> sets, int from, int end) {
        var batch = new int[BATCH];
        for (var place = 0; place < sets.size(); place++) {
            add(masks, 1L << place, sets.get(place), from, end, batch);
        }
    }

    private static void add(long[] masks, long bit, RoaringBitmap set, int from, int end, int[] batch) {
        var clients = set.getBatchIterator();
        clients.advanceIfNeeded(from);
        while (clients.hasNext()) {
            var count = clients.nextBatch(batch);
            for (var at = 0; at < count; at++) {
                if (batch[at] >= end) {
                    return;
                }
                masks[batch[at]] |= bit;
            }
        }
    }
}
