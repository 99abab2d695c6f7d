package io.clientele.api.segment.overlap;

import java.util.HashMap;
import java.util.Map;

/** What falls to every combination that occurs, by its mask. Several threads sum each for itself and are added up then. */
final class Tallies {

    /** An odd number of many bits, by which masks that differ anywhere come to differ in the low bits of their hash. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    /** A power of two: clients next to each other are mostly in combinations met before. */
    private static final int REMEMBERED = 4_096;

    private final Map<Long, Tally> byMask = new HashMap<>();
    private final long[] rememberedMasks = new long[REMEMBERED];
    private final Tally[] remembered = new Tally[REMEMBERED];

    Map<Long, Tally> byMask() {
        return byMask;
    }

    void addClient(long mask) {
        if (mask != 0) {
            of(mask).clients++;
        }
    }

    /** Adds what a client of this combination bought; clients of none are passed over. */
    void addSale(long mask, long revenue, long margin, boolean order) {
        if (mask != 0) {
            var tally = of(mask);
            tally.revenue = Math.addExact(tally.revenue, revenue);
            tally.margin = Math.addExact(tally.margin, margin);
            tally.orders += order ? 1 : 0;
        }
    }

    void addAll(Tallies others) {
        others.byMask.forEach((mask, tally) -> of(mask).add(tally));
    }

    private Tally of(long mask) {
        var slot = Long.hashCode(mask * SPREAD) & (REMEMBERED - 1);
        if (rememberedMasks[slot] != mask) {
            rememberedMasks[slot] = mask;
            remembered[slot] = byMask.computeIfAbsent(mask, fresh -> new Tally());
        }
        return remembered[slot];
    }
}
