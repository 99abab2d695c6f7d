package io.clientele.api.analysis;

import java.util.Arrays;

/**
 * Adds up what clients bought by the combination of segments they are in, before it goes to each of these: clients are many, and
 * the combinations that most of them are in are few.
 */
final class ByCombination implements Memberships.Giving {

    /** Half of them at most are taken; their sums then still lie near the processor. */
    private static final int MOST_SLOTS = 1 << 14;

    private static final int FEWEST_SLOTS = 1 << 5;

    /** An odd number of many bits, by which masks that differ anywhere come to differ in the high bits. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final long[] masks;
    private final Sums sums;
    private final long[] combinations;
    private final long[] bought;
    private final int shift;
    private int taken;

    /**
     * @param masks of every client by number; who is in none is never given to
     * @param runs how often is given at most
     */
    ByCombination(long[] masks, Sums sums, int runs) {
        this.masks = masks;
        this.sums = sums;
        var slots = Integer.highestOneBit(Math.clamp(2L * runs, FEWEST_SLOTS, MOST_SLOTS));
        this.combinations = new long[slots];
        this.bought = new long[slots * Sums.WIDTH];
        this.shift = Long.numberOfLeadingZeros(slots) + 1;
    }

    @Override
    public void give(int client, long[] run) {
        Sums.add(bought, slot(masks[client]) * Sums.WIDTH, run, 0);
    }

    /** The slot of a combination, which is its own from now on until all is handed over. */
    private int slot(long mask) {
        var slot = firstSlot(mask);
        while (combinations[slot] != mask) {
            if (combinations[slot] == 0) {
                if (2 * taken >= combinations.length) {
                    end();
                    slot = firstSlot(mask);
                }
                combinations[slot] = mask;
                taken++;
                return slot;
            }
            slot = (slot + 1) & (combinations.length - 1);
        }
        return slot;
    }

    private int firstSlot(long mask) {
        return (int) (mask * SPREAD >>> shift);
    }

    @Override
    public void end() {
        for (var slot = 0; slot < combinations.length; slot++) {
            if (combinations[slot] != 0) {
                sums.give(combinations[slot], bought, slot * Sums.WIDTH);
            }
        }
        Arrays.fill(combinations, 0);
        Arrays.fill(bought, 0);
        taken = 0;
    }
}
