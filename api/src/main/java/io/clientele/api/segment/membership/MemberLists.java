package io.clientele.api.segment.membership;

import graphql.relay.DefaultEdge;
import graphql.relay.Edge;
import graphql.schema.DataFetchingFieldSelectionSet;
import io.clientele.api.access.Callers;
import io.clientele.api.client.Client;
import io.clientele.api.client.Clients;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.client.order.ClientOrders;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.segment.Segment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Pages of sets of clients, masked by what the caller may see; nothing but the page's clients is read from the database. */
@Component
public class MemberLists {

    public static final int LIMIT = 1_000;

    private static final Paging COUNT = new Paging(1, false, null);

    private final Clients clients;
    private final ClientOrders orders;
    private final VisibleClients visible;
    private final Callers callers;
    private final History history;
    private final Cursors cursors;

    MemberLists(
            Clients clients,
            ClientOrders orders,
            VisibleClients visible,
            Callers callers,
            History history,
            Cursors cursors) {
        this.clients = clients;
        this.orders = orders;
        this.visible = visible;
        this.callers = callers;
        this.history = history;
        this.cursors = cursors;
    }

    /** What of these clients the caller may see; the same set when he may see all. */
    public RoaringBitmap masked(RoaringBitmap members) {
        var mask = visible.of(callers.current());
        return mask == null ? members : RoaringBitmap.and(members, mask);
    }

    /**
     * A page of a set, by name.
     *
     * @param asked of the page; nothing is read when it is only counts and figures
     */
    public MemberList page(RoaringBitmap members, Paging paging, DataFetchingFieldSelectionSet asked) {
        var all = masked(members);
        return shows(asked)
                ? new MemberList(
                        page(
                                all,
                                paging,
                                MemberOrder.NAME,
                                (client, cursor) -> new DefaultEdge<>(client, Page.cursor(cursor))),
                        all)
                : counted(all);
    }

    /** Of a segment's members only their number and figures. */
    MemberList counted(RoaringBitmap seen) {
        return new MemberList(Page.ofEdges(COUNT, List.of(), seen::getLongCardinality), seen);
    }

    /** Whether members are asked for, and not only their number and figures. */
    static boolean shows(DataFetchingFieldSelectionSet asked) {
        return asked.containsAnyOf("nodes", "edges", "pageInfo");
    }

    /** A page of a segment's members, with since and via; {@code all} are those the caller may see. */
    MemberList page(Segment segment, RoaringBitmap all, Paging paging, MemberOrder order, @Nullable LocalDate day) {
        var ids = ids(all, paging, order);
        var places = history.of(segment, ids, day);
        return new MemberList(
                page(ids, all, paging, order, (client, cursor) -> {
                    var place = Objects.requireNonNull(places.get(client.id()));
                    return new MemberList.Member(client, Page.cursor(cursor), place.since(), place.via());
                }),
                all);
    }

    private interface Edges {
        Edge<Client> of(Client client, String cursor);
    }

    private Page<Client> page(RoaringBitmap all, Paging paging, MemberOrder order, Edges edges) {
        return page(ids(all, paging, order), all, paging, order, edges);
    }

    private Page<Client> page(List<Integer> ids, RoaringBitmap all, Paging paging, MemberOrder order, Edges edges) {
        Map<Integer, Client> found =
                clients.byIds(ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
        var read = ids.stream()
                .map(id -> edges.of(Objects.requireNonNull(found.get(id)), cursors.of(name(order), String.valueOf(id))))
                .toList();
        return Page.ofEdges(paging, read, all::getLongCardinality);
    }

    /** One more than the page holds, when there are. */
    private List<Integer> ids(RoaringBitmap all, Paging paging, MemberOrder order) {
        var from = paging.cursor() == null ? null : Integer.valueOf(cursors.position(name(order), paging.cursor()));
        var ids = switch (order) {
            case NAME -> byName(all, from, paging);
            case ID -> byId(all, from, paging);
        };
        return Arrays.stream(ids).boxed().toList();
    }

    private int[] byName(RoaringBitmap all, @Nullable Integer from, Paging paging) {
        var order = orders.byName();
        return paging.backward()
                ? order.before(from == null ? order.size() : order.rank(from), all, paging.size() + 1)
                : order.after(from == null ? -1 : order.rank(from), all, paging.size() + 1);
    }

    /** The member at the cursor may have left meanwhile: places are counted by its number, whether it is there or not. */
    private static int[] byId(RoaringBitmap all, @Nullable Integer from, Paging paging) {
        var below = from == null ? all.getLongCardinality() : all.rankLong(from - 1);
        var first = paging.backward() ? Math.max(0, below - paging.size() - 1) : from == null ? 0 : all.rankLong(from);
        var end = paging.backward() ? below : Math.min(all.getLongCardinality(), first + paging.size() + 1);
        var ids = new int[Math.toIntExact(Math.max(0, end - first))];
        for (var at = 0; at < ids.length; at++) {
            ids[at] = all.select(Math.toIntExact(first) + at);
        }
        return ids;
    }

    private static String name(MemberOrder order) {
        return "members/" + order;
    }
}
