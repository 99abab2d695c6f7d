package io.clientele.api.segment.ranking;

import io.clientele.api.client.order.ClientOrder;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * All clients in an order, as it was at one state of the data.
 *
 * @param by what they are ordered by
 * @param state names the state, for cursors; empty for an order that every state has
 * @param known the figures they are ordered by; null when it is something else
 * @param bytes how much memory it takes
 */
public record Ranking(
        MemberOrder by,
        String state,
        ClientOrder order,
        @Nullable IntToLongFunction known,
        long bytes) {

    private static final int FRAME = 128;

    /** @param figures by client, of which the first is nobody's; not to be changed any more */
    static Ranking largestFirst(MemberOrder by, String state, long[] figures) {
        var order = ClientOrder.largestFirst(figures);
        return new Ranking(
                by,
                state,
                order,
                client -> client < figures.length ? figures[client] : 0,
                FRAME + order.bytes() + Long.BYTES * (long) figures.length);
    }

    static Ranking of(MemberOrder by, String state, ClientOrder order) {
        return new Ranking(by, state, order, null, FRAME + order.bytes());
    }

    /** The figures of clients when it is these that they are ordered by; else null. */
    public @Nullable IntToLongFunction figures(MemberOrder asked) {
        return asked == by ? known : null;
    }
}
