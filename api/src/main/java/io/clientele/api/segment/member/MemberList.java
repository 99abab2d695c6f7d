package io.clientele.api.segment.member;

import graphql.relay.ConnectionCursor;
import graphql.relay.Edge;
import io.clientele.api.client.Client;
import io.clientele.api.firm.Period;
import io.clientele.api.graphql.Page;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** One page of a set of clients, and the whole set for figures over it. */
public final class MemberList extends Page<Client> {

    private final RoaringBitmap all;
    private final Supplier<Period> period;

    MemberList(Page<Client> page, RoaringBitmap all, Supplier<Period> period) {
        super(page);
        this.all = all;
        this.period = period;
    }

    /** Every client of the set that the caller may see; not to be changed. */
    RoaringBitmap all() {
        return all;
    }

    /** The days that amounts are of. */
    public Period getPeriod() {
        return period.get();
    }

    /**
     * A client at his place in the list.
     *
     * @param place null in a list that is no segment's
     * @param figures of all clients on the page
     */
    record Member(
            Client client, ConnectionCursor at, @Nullable Place place, PageFigures figures) implements Edge<Client> {

        @Override
        public Client getNode() {
            return client;
        }

        @Override
        public ConnectionCursor getCursor() {
            return at;
        }
    }
}
