package io.clientele.api.segment.member;

import io.clientele.api.firm.Period;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** A whole set of clients in an order, as far as the caller may see them. */
public final class MembersInOrder {

    private final RoaringBitmap all;
    private final int[] clients;
    private final Period period;

    /** @param clients the same as all, in the order asked for */
    MembersInOrder(RoaringBitmap all, int[] clients, Period period) {
        this.all = all;
        this.clients = clients;
        this.period = period;
    }

    /** Not to be changed. */
    public RoaringBitmap all() {
        return all;
    }

    /** The days that amounts are of. */
    public Period period() {
        return period;
    }

    public int size() {
        return clients.length;
    }

    /** Those from a place, counted from 0, up to another that is none of them. */
    public List<Integer> between(int from, int to) {
        return Arrays.stream(clients, from, to).boxed().toList();
    }
}
