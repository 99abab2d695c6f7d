package io.clientele.api.client;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.roaringbitmap.RoaringBitmap;

/** An order of the clients: every client has a rank, so a page out of any set of them is found without sorting the set. */
public final class ClientOrder {

    private final int[] ids;
    private final int[] ranks;

    /** @param ids all clients, in order, each once */
    public ClientOrder(int[] ids) {
        this.ids = ids;
        this.ranks = new int[Arrays.stream(ids).max().orElse(0) + 1];
        Arrays.fill(ranks, -1);
        for (int rank = 0; rank < ids.length; rank++) {
            ranks[ids[rank]] = rank;
        }
    }

    /** The place of a client, from 0; -1 when it has none. */
    public int rank(int client) {
        return client >= 0 && client < ranks.length ? ranks[client] : -1;
    }

    /** The client at a place. */
    public int at(int rank) {
        return ids[rank];
    }

    public int size() {
        return ids.length;
    }

    /** The first clients of the set after a place, in order; -1 is before all. */
    public int[] after(int rank, RoaringBitmap clients, int count) {
        return page(rank, 1, clients, count);
    }

    /** The last clients of the set before a place, in order; {@link #size()} is after all. */
    public int[] before(int rank, RoaringBitmap clients, int count) {
        var page = page(rank, -1, clients, count);
        for (int left = 0, right = page.length - 1; left < right; left++, right--) {
            var moved = page[left];
            page[left] = page[right];
            page[right] = moved;
        }
        return page;
    }

    private int[] page(int rank, int step, RoaringBitmap clients, int count) {
        var members = clients.getLongCardinality();
        var walked = members == 0 ? Long.MAX_VALUE : (long) count * ids.length / members;
        return walked <= members ? walk(rank, step, clients, count) : pick(rank, step, clients, count);
    }

    /** Of a big set: along the order, taking who belongs. */
    private int[] walk(int rank, int step, RoaringBitmap clients, int count) {
        var page = new int[count];
        int found = 0;
        for (int at = rank + step; at >= 0 && at < ids.length && found < count; at += step) {
            if (clients.contains(ids[at])) {
                page[found++] = ids[at];
            }
        }
        return Arrays.copyOf(page, found);
    }

    /** Of a small set: the nearest ranks of all its members. */
    private int[] pick(int rank, int step, RoaringBitmap clients, int count) {
        var nearest = new PriorityQueue<Integer>((one, other) -> Integer.compare(other * step, one * step));
        clients.forEach((int client) -> {
            var at = rank(client);
            if (at >= 0 && (at - rank) * step > 0) {
                nearest.add(at);
                if (nearest.size() > count) {
                    nearest.poll();
                }
            }
        });
        return nearest.stream()
                .sorted((one, other) -> Integer.compare(one * step, other * step))
                .mapToInt(at -> ids[at])
                .toArray();
    }
}
