package io.clientele.api.segment.membership;

/**
 * Rows of whole numbers, one for each mask that comes, in one table without an object a row: of many sets at random there are
 * nearly as many masks as clients. Few sets have a row for every mask there can be, which is then its own place.
 */
public final class MaskSums {

    private static final int FEWEST = 1 << 6;

    /** So many sets have a row for every mask: what that takes stays near the processor. */
    private static final int DIRECT = 10;

    /** An odd number of many bits, by which masks that differ anywhere come to differ in the high bits. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final int width;
    private final boolean direct;
    private long[] masks;
    private long[] cells;
    private int taken;

    /** Takes a mask and its row. */
    public interface Taker {

        /**
         * @param cells that hold the row, not to be changed
         * @param from where the row begins in them
         */
        void take(long mask, long[] cells, int from);
    }

    /**
     * @param width of a row
     * @param sets that the masks tell apart
     */
    public MaskSums(int width, int sets) {
        this.width = width;
        this.direct = sets <= DIRECT;
        this.masks = new long[direct ? 1 << sets : FEWEST];
        this.cells = new long[masks.length * width];
    }

    /**
     * Where the row of a mask begins in {@link #cells}, until another mask comes.
     *
     * @param mask not 0
     */
    public int row(long mask) {
        var slot = slot(mask);
        if (masks[slot] == 0) {
            if (!direct && 2 * taken >= masks.length) {
                grow();
                slot = slot(mask);
            }
            masks[slot] = mask;
            taken++;
        }
        return slot * width;
    }

    /** All rows, to add to; others once another mask has come. */
    public long[] cells() {
        return cells;
    }

    /** Gives every mask that came, in no order. */
    public void forEach(Taker taker) {
        for (var slot = 0; slot < masks.length; slot++) {
            if (masks[slot] != 0) {
                taker.take(masks[slot], cells, slot * width);
            }
        }
    }

    /** Of the mask, or the free one where it belongs. */
    private int slot(long mask) {
        if (direct) {
            return (int) mask;
        }
        var slot = (int) ((mask * SPREAD) >>> (Long.numberOfLeadingZeros(masks.length) + 1));
        while (masks[slot] != mask && masks[slot] != 0) {
            slot = (slot + 1) & (masks.length - 1);
        }
        return slot;
    }

    private void grow() {
        var before = masks;
        var rows = cells;
        masks = new long[2 * before.length];
        cells = new long[2 * rows.length];
        for (var old = 0; old < before.length; old++) {
            if (before[old] != 0) {
                var slot = slot(before[old]);
                masks[slot] = before[old];
                System.arraycopy(rows, old * width, cells, slot * width, width);
            }
        }
    }
}
