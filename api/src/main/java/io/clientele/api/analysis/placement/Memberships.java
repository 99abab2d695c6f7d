package io.clientele.api.analysis.placement;

import io.clientele.api.firm.Problem;
import io.clientele.api.segment.membership.MaskSums;
import io.clientele.api.segment.membership.MemberMasks;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which of the chosen segments each client is in: by the number of his combination. Of up to 64 segments everybody in the same ones
 * has the same number; of more, combinations hardly occur twice, and everybody has a number of his own. Never changes.
 */
public final class Memberships {

    private static final int LIMIT = 300;

    /** Of clients who are in none of the segments. */
    public static final int OUTSIDE = 0;

    /** Of 0, which stands for nobody, and of anonymous clients, whatever segments they are in. */
    public static final int WITHOUT_CLIENT = 1;

    private static final int FIRST = 2;

    /** By client. */
    private final int[] combinations;

    /** Of each combination from the first, bit i for the segment at place i, in as many words as the segments take. */
    private final long[] masks;

    private final int words;

    private Memberships(int[] combinations, long[] masks, int words) {
        this.combinations = combinations;
        this.masks = masks;
        this.words = words;
    }

    /**
     * @param segments at most 300
     * @throws Problem TOO_MANY_SEGMENTS
     */
    static Memberships of(List<RoaringBitmap> segments, RoaringBitmap anonymous) {
        return of(segments, anonymous, false);
    }

    /** The same for a few documents: to see who has the same combination would take longer than these. */
    static Memberships passing(List<RoaringBitmap> segments, RoaringBitmap anonymous) {
        return of(segments, anonymous, true);
    }

    private static Memberships of(List<RoaringBitmap> segments, RoaringBitmap anonymous, boolean passing) {
        if (segments.size() > LIMIT) {
            throw new Problem("TOO_MANY_SEGMENTS", "At most %d segments are compared at once.".formatted(LIMIT));
        }
        var words = MemberMasks.words(segments.size());
        var masks = MemberMasks.of(segments);
        var clients = Math.max(1 + (anonymous.isEmpty() ? 0 : anonymous.last()), masks.length / words);
        var combinations = new int[clients];
        var known = words == 1 && !passing
                ? shared(masks, segments.size(), combinations)
                : apart(masks, words, combinations);
        combinations[0] = WITHOUT_CLIENT;
        anonymous.forEach((int client) -> combinations[client] = WITHOUT_CLIENT);
        return new Memberships(combinations, known, words);
    }

    private static long[] shared(long[] masks, int segments, int[] combinations) {
        var numbers = new MaskSums(1, segments);
        var known = new long[1];
        var last = FIRST - 1;
        for (var client = 0; client < masks.length; client++) {
            if (masks[client] != 0) {
                var row = numbers.row(masks[client]);
                if (numbers.cells()[row] == 0) {
                    last++;
                    known = last - FIRST < known.length ? known : Arrays.copyOf(known, 2 * known.length);
                    known[last - FIRST] = masks[client];
                    numbers.cells()[row] = last;
                }
                combinations[client] = (int) numbers.cells()[row];
            }
        }
        return Arrays.copyOf(known, last + 1 - FIRST);
    }

    private static long[] apart(long[] masks, int words, int[] combinations) {
        for (var client = 0; client < masks.length / words; client++) {
            var any = 0L;
            for (var word = 0; word < words; word++) {
                any |= masks[client * words + word];
            }
            combinations[client] = any == 0 ? OUTSIDE : FIRST + client;
        }
        return masks;
    }

    /** Takes what falls to a segment. */
    public interface Taker {
        void take(int segment);
    }

    /** The number of a client's combination. */
    public int combination(int client) {
        return client < combinations.length ? combinations[client] : OUTSIDE;
    }

    /** What the numbers of combinations are below. */
    public int size() {
        return FIRST + masks.length / words;
    }

    /** How many segments are in a combination. */
    public int count(int combination) {
        var count = 0;
        if (combination >= FIRST) {
            for (var word = 0; word < words; word++) {
                count += Long.bitCount(masks[(combination - FIRST) * words + word]);
            }
        }
        return count;
    }

    /** The segments of a combination, by their places. */
    public void each(int combination, Taker taker) {
        for (var word = 0; combination >= FIRST && word < words; word++) {
            for (var rest = masks[(combination - FIRST) * words + word]; rest != 0; rest &= rest - 1) {
                taker.take(word * Long.SIZE + Long.numberOfTrailingZeros(rest));
            }
        }
    }

    /** What they take in memory. */
    long bytes() {
        return (long) combinations.length * Integer.BYTES + (long) masks.length * Long.BYTES;
    }
}
