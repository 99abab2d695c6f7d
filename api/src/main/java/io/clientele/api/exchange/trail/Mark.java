package io.clientele.api.exchange.trail;

import org.roaringbitmap.RoaringBitmap;

/**
 * How far an import came with its file.
 *
 * @param rows taken in, in the order in which they are read
 * @param landed how many of these made or changed something
 * @param known how many of these said what was known
 * @param notLanded the numbers of those that could be read but did not land; not to be changed
 */
public record Mark(long rows, long landed, long known, RoaringBitmap notLanded) {

    /** At the beginning. */
    public static final Mark START = new Mark(0, 0, 0, new RoaringBitmap());
}
