package io.clientele.api.report.contact;

import java.util.Collection;
import org.roaringbitmap.RoaringBitmap;

/** Money of some clients, in ten-thousandths. */
final class Amounts {

    private final long[] byClient;

    /** Of nothing yet. */
    Amounts(RoaringBitmap clients) {
        byClient = new long[clients.isEmpty() ? 0 : clients.last() + 1];
    }

    void add(int client, long amount) {
        byClient[client] = Math.addExact(byClient[client], amount);
    }

    long of(int client) {
        return byClient[client];
    }

    long sum() {
        var sum = 0L;
        for (var amount : byClient) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }

    /** Of all but these. */
    long sumWithout(Collection<Integer> clients) {
        return clients.stream().mapToLong(this::of).reduce(sum(), Math::subtractExact);
    }
}
