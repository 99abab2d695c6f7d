package io.clientele.api.segment.membership;

import graphql.relay.ConnectionCursor;
import graphql.relay.Edge;
import io.clientele.api.client.Client;
import io.clientele.api.graphql.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** One page of a set of clients, and the whole set for figures over it. */
public final class MemberList extends Page<Client> {

    private final RoaringBitmap all;

    MemberList(Page<Client> page, RoaringBitmap all) {
        super(page);
        this.all = all;
    }

    /** Every client of the set that the caller may see; not to be changed. */
    RoaringBitmap all() {
        return all;
    }

    /** A client with how he came in. */
    record Member(
            Client client, ConnectionCursor at, @Nullable LocalDate since, MembershipVia via) implements Edge<Client> {

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
