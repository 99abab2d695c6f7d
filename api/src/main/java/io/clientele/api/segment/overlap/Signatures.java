package io.clientele.api.segment.overlap;

import io.clientele.api.segment.membership.MemberMasks;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/**
 * For up to 64 segments: which combination each client is in, as a mask (bit i for the i-th segment), and how much falls to
 * every combination that occurs. From it each pair, union and intersection of these segments is exact.
 */
final class Signatures {

    static final int LIMIT = MemberMasks.LIMIT;

    /** Clients that a thread counts before another may join in. */
    private static final int PORTION = 1 << 17;

    private final long[] masks;
    private final Tallies tallies = new Tallies();

    Signatures(List<RoaringBitmap> segments) {
        masks = MemberMasks.of(segments);
        IntStream.range(0, Math.ceilDiv(masks.length, PORTION))
                .parallel()
                .mapToObj(portion -> counted(portion * PORTION, Math.min(masks.length, (portion + 1) * PORTION)))
                .forEachOrdered(tallies::addAll);
    }

    private Tallies counted(int from, int end) {
        var counted = new Tallies();
        for (var client = from; client < end; client++) {
            counted.addClient(masks[client]);
        }
        return counted;
    }

    /** The combination a client is in; 0 is none. */
    long mask(int client) {
        return client < masks.length ? masks[client] : 0;
    }

    /** Adds what was bought by clients of these combinations. */
    void addAll(Tallies sold) {
        tallies.addAll(sold);
    }

    /** The clients of exactly this combination. */
    RoaringBitmap exactly(long mask) {
        var clients = new RoaringBitmap();
        for (var client = 0; client < masks.length; client++) {
            if (masks[client] == mask) {
                clients.add(client);
            }
        }
        return clients;
    }

    /** Every combination that occurs. */
    Map<Long, Tally> exclusive() {
        return tallies.all();
    }

    /** All that lies in every segment of the mask, whatever else it lies in. */
    Tally within(long mask) {
        return tallies.within(mask);
    }
}
