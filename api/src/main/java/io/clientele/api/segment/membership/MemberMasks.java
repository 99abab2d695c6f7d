package io.clientele.api.segment.membership;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * Lays out which of several sets each client is in, as a mask: bit i for the i-th set, in as many words as there are sets. Block by
 * block of clients, so that a block's masks stay near the processor while all sets are written into them, and several blocks at a
 * time.
 */
public final class MemberMasks {

    /** The most sets that a mask of one word tells apart. */
    public static final int LIMIT = Long.SIZE;

    /** Words that are filled at a time. */
    private static final int BLOCK = 1 << 15;

    /** Clients that a thread goes through before another may join in. */
    private static final int PORTION = 4 * BLOCK;

    private static final int BATCH = 256;

    private MemberMasks() {}

    /** Adds up what some clients come to. */
    public interface Reader<T> {

        /**
         * @param from the first client's number; the others follow it one by one
         * @param masks of these clients, from place 0; read at once
         * @param clients how many they are
         */
        void read(T sums, int from, long[] masks, int clients);
    }

    /** How many words the mask of a client takes that tells so many sets apart. */
    public static int words(int sets) {
        return Math.max(1, Math.ceilDiv(sets, Long.SIZE));
    }

    /** The masks of all clients one after another, by number, up to the last member of any set. */
    public static long[] of(List<RoaringBitmap> sets) {
        var words = words(sets.size());
        var bound = bound(sets);
        var masks = new long[Math.multiplyExact(bound, words)];
        var clients = BLOCK / words;
        IntStream.range(0, Math.ceilDiv(bound, clients))
                .parallel()
                .forEach(block -> fill(masks, block * clients, sets, block * clients, end(block, clients, bound)));
        return masks;
    }

    /**
     * Sums over all clients up to the last member of any set, in parts to be added up, without ever holding the masks of all: so
     * many fresh numbers cost more than what is done with them.
     *
     * @param sets at most {@link #LIMIT}
     * @param empty a part that nothing has been added to
     */
    public static <T> Stream<T> summed(List<RoaringBitmap> sets, Supplier<T> empty, Reader<T> reader) {
        var bound = bound(sets);
        return IntStream.range(0, Math.ceilDiv(bound, PORTION)).parallel().mapToObj(portion -> {
            var sums = empty.get();
            read(sets, portion * PORTION, end(portion, PORTION, bound), sums, reader);
            return sums;
        });
    }

    private static <T> void read(List<RoaringBitmap> sets, int begin, int end, T sums, Reader<T> reader) {
        var masks = new long[BLOCK];
        for (var from = begin; from < end; from += BLOCK) {
            var clients = Math.min(BLOCK, end - from);
            Arrays.fill(masks, 0);
            fill(masks, 0, sets, from, from + clients);
            reader.read(sums, from, masks, clients);
        }
    }

    private static int bound(List<RoaringBitmap> sets) {
        return sets.stream()
                .mapToInt(set -> set.isEmpty() ? 0 : set.last() + 1)
                .max()
                .orElse(0);
    }

    private static int end(int part, int length, int bound) {
        return Math.min(bound, (part + 1) * length);
    }

    /** @param place of the first client's mask, in masks */
    private static void fill(long[] masks, int place, List<RoaringBitmap> sets, int from, int end) {
        var words = words(sets.size());
        var batch = new int[BATCH];
        for (var set = 0; set < sets.size(); set++) {
            var shift = (place - from) * words + set / Long.SIZE;
            add(masks, words, shift, 1L << set, sets.get(set), from, end, batch);
        }
    }

    private static void add(
            long[] masks, int words, int shift, long bit, RoaringBitmap set, int from, int end, int[] batch) {
        var clients = set.getBatchIterator();
        clients.advanceIfNeeded(from);
        while (clients.hasNext()) {
            var count = clients.nextBatch(batch);
            for (var at = 0; at < count; at++) {
                if (batch[at] >= end) {
                    return;
                }
                masks[batch[at] * words + shift] |= bit;
            }
        }
    }
}
