package io.clientele.api.segment.ranking;

import io.clientele.api.client.order.ClientOrder;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * All clients in an order, as it was at one state of the data.
 *
 * @param by what they are ordered by
 * @param state names the state, for cursors; empty for an order that every state has
 * @param figures by client; null when they are not ordered by a figure
 */
public record Ranking(MemberOrder by, String state, ClientOrder order, long @Nullable [] figures) {

    static Ranking largestFirst(MemberOrder by, String state, long[] figures) {
        return new Ranking(by, state, ClientOrder.largestFirst(figures), figures);
    }

    static Ranking of(MemberOrder by, String state, ClientOrder order) {
        return new Ranking(by, state, order, null);
    }

    /** What clients are ordered by here; null when it is something else. */
    public @Nullable IntToLongFunction figures(MemberOrder asked) {
        var known = figures;
        return known == null || asked != by ? null : client -> client < known.length ? known[client] : 0;
    }

    long bytes() {
        return 128 + order.bytes() + (figures == null ? 0 : Long.BYTES * (long) figures.length);
    }
}
