package io.clientele.api.client;

import org.roaringbitmap.RoaringBitmap;

/**
 * A part of everyone, told without knowing everyone: those in a set, or all who are not in it, as NE, NOT_IN and IS_NULL ask.
 *
 * @param inside whether those in the set are meant
 */
public record Part(RoaringBitmap ids, boolean inside) {

    public boolean holds(int id) {
        return ids.contains(id) == inside;
    }

    /** The part of these. */
    public RoaringBitmap of(RoaringBitmap everyone) {
        return inside ? RoaringBitmap.and(everyone, ids) : RoaringBitmap.andNot(everyone, ids);
    }
}
