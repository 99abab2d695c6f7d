package io.clientele.api.client.web;

import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.client.Client;
import io.clientele.api.client.ClientFilters;
import io.clientele.api.client.Clients;
import io.clientele.api.client.Universe;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.client.merge.MergedClients;
import io.clientele.api.client.order.ClientOrders;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.NodeLoader;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ClientController implements NodeLoader {

    static final String TYPE = "Client";

    enum Order {
        NAME,
        NEWEST
    }

    private final Clients clients;
    private final MergedClients merged;
    private final ClientOrders orders;
    private final ClientFilters filters;
    private final Universe universe;
    private final VisibleClients visible;
    private final Callers callers;
    private final Snapshots snapshots;
    private final Cursors cursors;

    ClientController(
            Clients clients,
            MergedClients merged,
            ClientOrders orders,
            ClientFilters filters,
            Universe universe,
            VisibleClients visible,
            Callers callers,
            Snapshots snapshots,
            Cursors cursors) {
        this.clients = clients;
        this.merged = merged;
        this.orders = orders;
        this.filters = filters;
        this.universe = universe;
        this.visible = visible;
        this.callers = callers;
        this.snapshots = snapshots;
        this.cursors = cursors;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** The id of a client who was merged answers his winner. */
    @Override
    public @Nullable Client load(long number) {
        if (number > Integer.MAX_VALUE) {
            return null;
        }
        var seen = visible.of(caller());
        var id = merged.now().winnerOf((int) number);
        return seen == null || seen.contains(id)
                ? clients.byId(id).filter(ClientController::isThere).orElse(null)
                : null;
    }

    @QueryMapping
    @Nullable
    Client client(@Argument @Nullable String id, @Argument @Nullable String externalId) {
        if (id != null) {
            return load(Ids.integer(TYPE, id));
        }
        var seen = visible.of(caller());
        return externalId == null
                ? null
                : clients.withExternalId(externalId).stream()
                        .filter(ClientController::isThere)
                        .filter(client -> seen == null || seen.contains(client.id()))
                        .findFirst()
                        .orElse(null);
    }

    @QueryMapping
    Page<Client> clients(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable Map<String, Object> filter,
            @Argument @Nullable Order orderBy) {
        var paging = Paging.of(first, after, last, before);
        return page(found(filter), paging, orderBy == null ? Order.NAME : orderBy);
    }

    private RoaringBitmap found(@Nullable Map<String, Object> filter) {
        var found = universe.everyone(visible.of(caller()));
        if (filter != null) {
            found.and(filters.clientsWho(filter, snapshots.current().businessDate()));
        }
        return found;
    }

    private Page<Client> page(RoaringBitmap found, Paging paging, Order order) {
        var ranks = order == Order.NAME ? orders.byName() : orders.newestFirst();
        var list = "clients/" + order;
        var cursor = paging.cursor();
        var open = paging.backward() ? ranks.size() : -1;
        var from = cursor == null ? open : rank(ranks.rank(Integer.parseInt(cursors.position(list, cursor))));
        var ids = paging.backward()
                ? ranks.before(from, found, paging.size() + 1)
                : ranks.after(from, found, paging.size() + 1);
        return Page.of(
                paging,
                inOrder(ids),
                client -> cursors.of(list, Integer.toString(client.id())),
                found::getLongCardinality);
    }

    private static int rank(int rank) {
        if (rank < 0) {
            throw new Problem("BAD_CURSOR", "The client that the cursor stands for is gone.");
        }
        return rank;
    }

    private List<Client> inOrder(int[] ids) {
        var byId = clients.byIds(Arrays.stream(ids).boxed().toList()).stream()
                .collect(Collectors.toMap(Client::id, Function.identity()));
        return Arrays.stream(ids)
                .mapToObj(byId::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    @SchemaMapping
    String id(Client client) {
        return Ids.of(TYPE, client.id());
    }

    @SchemaMapping
    Instant createdAt(Client client) {
        return client.createdAt().toInstant(ZoneOffset.UTC);
    }

    @SchemaMapping
    Instant updatedAt(Client client) {
        return client.updatedAt().toInstant(ZoneOffset.UTC);
    }

    private Caller caller() {
        return callers.current();
    }

    private static boolean isThere(Client client) {
        return !client.erased() && !client.archived();
    }
}
