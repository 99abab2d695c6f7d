package io.clientele.api.sale;

import java.util.List;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/**
 * Clients of neighbouring ids whose documents are read together: one, or so many that their sums stay near the processor. What
 * is summed for a range needs arrays of its length, so few clients cost as little as they are.
 *
 * @param first the lowest id, inclusive
 * @param end the id after the highest
 */
public record ClientRange(int first, int end) {

    /** Among so few clients each is looked up; among more, documents are read one after another. */
    private static final int FEW = 1_000;

    private static final int LENGTH = 1 << 14;

    /**
     * Every client below the bound; sales without a client are no client's. No two ranges share a word of bits, so that several
     * threads may set those of clients of different ranges.
     */
    public static List<ClientRange> below(int bound) {
        return IntStream.iterate(0, first -> first < bound, first -> first + LENGTH)
                .mapToObj(first -> new ClientRange(Math.max(1, first), Math.min(bound, first + LENGTH)))
                .toList();
    }

    /** In order, ranges that hold all these clients: no others when they are few. */
    public static List<ClientRange> of(RoaringBitmap clients) {
        if (clients.getCardinality() <= FEW) {
            return clients.stream()
                    .mapToObj(client -> new ClientRange(client, client + 1))
                    .toList();
        }
        return below(clients.last() + 1).stream()
                .filter(range -> clients.intersects(range.first, range.end))
                .toList();
    }

    /** Those of the given clients that lie in the range, in order. */
    public int[] members(RoaringBitmap clients) {
        return clients.selectRange(first, end).toArray();
    }

    public int length() {
        return end - first;
    }

    /** The place of a client in an array of this length. */
    public int at(int client) {
        return client - first;
    }
}
