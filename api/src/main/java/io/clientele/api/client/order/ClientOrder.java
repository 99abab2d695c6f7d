package io.clientele.api.client.order;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/** An order of the clients: every client has a rank, so a page out of any set of them is found without sorting the set. */
public final class ClientOrder {

    /** A set so small is sorted by its ranks. */
    private static final int SMALL = 1 << 13;

    /** So many places are looked at before it is counted where the set has its clients. */
    private static final int STEPS = 1 << 13;

    private final int[] ids;
    private final int[] ranks;
    private final boolean reversed;

    /** @param ids all clients, in order, each once */
    public ClientOrder(int[] ids) {
        this(ids, new int[Arrays.stream(ids).max().orElse(0) + 1], false);
        Arrays.fill(ranks, -1);
        for (int rank = 0; rank < ids.length; rank++) {
            ranks[ids[rank]] = rank;
        }
    }

    private ClientOrder(int[] ids, int[] ranks, boolean reversed) {
        this.ids = ids;
        this.ranks = ranks;
        this.reversed = reversed;
    }

    /**
     * The clients 1, 2 and so on by their figures, the largest first; equal figures by id.
     *
     * @param figures by client, of which the first is nobody's
     */
    public static ClientOrder largestFirst(long[] figures) {
        return new ClientOrder(FigureSort.largestFirst(figures));
    }

    /** The same read from its end. */
    public ClientOrder reversed() {
        return new ClientOrder(ids, ranks, !reversed);
    }

    /** The place of a client, from 0; -1 when it has none. */
    public int rank(int client) {
        var rank = client >= 0 && client < ranks.length ? ranks[client] : -1;
        return reversed && rank >= 0 ? ids.length - 1 - rank : rank;
    }

    /** The client at a place. */
    public int at(int rank) {
        return ids[reversed ? ids.length - 1 - rank : rank];
    }

    public int size() {
        return ids.length;
    }

    /** How much memory it takes. */
    public long bytes() {
        return Integer.BYTES * ((long) ids.length + ranks.length);
    }

    /** The first clients of the set after a place, in order; -1 is before all. */
    public int[] after(int rank, RoaringBitmap clients, int count) {
        return page(rank, 1, clients, count);
    }

    /** The last clients of the set before a place, in order; {@link #size()} is after all. */
    public int[] before(int rank, RoaringBitmap clients, int count) {
        var page = page(rank, -1, clients, count);
        return IntStream.rangeClosed(1, page.length)
                .map(back -> page[page.length - back])
                .toArray();
    }

    /** The place of the client that so many others of the set come before; {@link #size()} when there is none. */
    public int select(long position, RoaringBitmap clients) {
        return clients.getLongCardinality() <= SMALL
                ? select(position, sorted(clients))
                : Stretches.of(clients, this).select(position, clients, this);
    }

    private int select(long position, int[] sorted) {
        return position < sorted.length ? sorted[(int) position] : size();
    }

    private int[] page(int rank, int step, RoaringBitmap clients, int count) {
        return clients.getLongCardinality() <= SMALL
                ? pick(rank, step, sorted(clients), count)
                : walk(rank, step, clients, count);
    }

    /** Of a big set: along the order, taking who belongs; long ways where few belong are made short. */
    private int[] walk(int from, int step, RoaringBitmap clients, int count) {
        var page = new int[count];
        var found = 0;
        var rank = from + step;
        for (var steps = 0; steps < STEPS && holds(rank) && found < count; steps++, rank += step) {
            if (clients.contains(at(rank))) {
                page[found++] = at(rank);
            }
        }
        if (found < count && holds(rank)) {
            found = Stretches.of(clients, this).take(rank, step, clients, this, page, found);
        }
        return Arrays.copyOf(page, found);
    }

    private boolean holds(int rank) {
        return rank >= 0 && rank < ids.length;
    }

    /** Of a small set: the ranks nearest to this one. */
    private int[] pick(int rank, int step, int[] sorted, int count) {
        var found = Arrays.binarySearch(sorted, rank);
        var next = step > 0 ? (found < 0 ? -found - 1 : found + 1) : (found < 0 ? -found - 2 : found - 1);
        return IntStream.iterate(next, at -> at >= 0 && at < sorted.length, at -> at + step)
                .limit(count)
                .map(at -> at(sorted[at]))
                .toArray();
    }

    /** The ranks of the clients that have one. */
    private int[] sorted(RoaringBitmap clients) {
        return clients.stream()
                .map(this::rank)
                .filter(rank -> rank >= 0)
                .sorted()
                .toArray();
    }
}
