package io.clientele.api.segment.member;

import io.clientele.api.firm.Period;
import org.roaringbitmap.RoaringBitmap;

/**
 * A whole set of clients in an order, as far as the caller may see them.
 *
 * @param all not to be changed
 * @param clients the same, in the order asked for
 * @param period the days that amounts are of
 */
public record MembersInOrder(RoaringBitmap all, int[] clients, Period period) {}
