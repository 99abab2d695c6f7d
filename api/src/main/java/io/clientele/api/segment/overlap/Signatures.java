package io.clientele.api.segment.overlap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * For up to 64 segments: which combination each client is in, as a mask (bit i for the i-th segment), and how much falls to
 * every combination that occurs. From it each pair, union and intersection of these segments is exact.
 */
final class Signatures {

    static final int LIMIT = 64;

    /** An odd number of many bits, by which masks that differ anywhere come to differ in the low bits of their hash. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    /** A power of two: clients next to each other are mostly in combinations met before. */
    private static final int REMEMBERED = 4_096;

    private final long[] masks;
    private final Map<Long, Tally> tallies = new HashMap<>();
    private final long[] rememberedMasks = new long[REMEMBERED];
    private final Tally[] remembered = new Tally[REMEMBERED];

    Signatures(List<RoaringBitmap> segments) {
        var last = segments.stream()
                .filter(set -> !set.isEmpty())
                .mapToInt(RoaringBitmap::last)
                .max()
                .orElse(0);
        masks = new long[last + 1];
        for (var bit = 0; bit < segments.size(); bit++) {
            var mask = 1L << bit;
            segments.get(bit).forEach((int client) -> masks[client] |= mask);
        }
        for (var mask : masks) {
            if (mask != 0) {
                of(mask).clients++;
            }
        }
    }

    /** Adds what a client bought to his combination; clients of none are passed over. */
    void add(int client, long revenue, long margin, boolean order) {
        if (client < masks.length && masks[client] != 0) {
            var tally = of(masks[client]);
            tally.revenue = Math.addExact(tally.revenue, revenue);
            tally.margin = Math.addExact(tally.margin, margin);
            tally.orders += order ? 1 : 0;
        }
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
        return tallies;
    }

    /** All that lies in every segment of the mask, whatever else it lies in. */
    Tally within(long mask) {
        var sum = new Tally();
        tallies.forEach((signature, tally) -> {
            if ((signature & mask) == mask) {
                sum.add(tally);
            }
        });
        return sum;
    }

    private Tally of(long mask) {
        var slot = Long.hashCode(mask * SPREAD) & (REMEMBERED - 1);
        if (rememberedMasks[slot] != mask) {
            rememberedMasks[slot] = mask;
            remembered[slot] = tallies.computeIfAbsent(mask, fresh -> new Tally());
        }
        return remembered[slot];
    }
}
