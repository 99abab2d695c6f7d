package io.clientele.api.client.order;

import org.roaringbitmap.RoaringBitmap;

/** How many clients of a set lie in each stretch of an order: stretches that have none, or too few, are passed over at once. */
final class Stretches {

    private static final int BITS = 12;

    private final int[] counts;

    private Stretches(int[] counts) {
        this.counts = counts;
    }

    static Stretches of(RoaringBitmap clients, ClientOrder order) {
        var counts = new int[(order.size() >>> BITS) + 1];
        clients.forEach((int client) -> {
            var rank = order.rank(client);
            if (rank >= 0) {
                counts[rank >>> BITS]++;
            }
        });
        return new Stretches(counts);
    }

    /** The rank of the client that so many others of the set come before; the order's size when there is none. */
    int select(long position, RoaringBitmap clients, ClientOrder order) {
        var left = position;
        var stretch = 0;
        while (stretch < counts.length && left >= counts[stretch]) {
            left -= counts[stretch++];
        }
        var rank = stretch << BITS;
        while (rank < order.size() && (!clients.contains(order.at(rank)) || left-- > 0)) {
            rank++;
        }
        return Math.min(rank, order.size());
    }

    /** Goes on filling a page from a rank; how many clients it then holds. */
    int take(int from, int step, RoaringBitmap clients, ClientOrder order, int[] page, int filled) {
        var found = filled;
        var rank = from;
        while (rank >= 0 && rank < order.size() && found < page.length) {
            var stretch = rank >>> BITS;
            if (counts[stretch] == 0) {
                rank = step > 0 ? (stretch + 1) << BITS : (stretch << BITS) - 1;
            } else {
                if (clients.contains(order.at(rank))) {
                    page[found++] = order.at(rank);
                }
                rank += step;
            }
        }
        return found;
    }
}
