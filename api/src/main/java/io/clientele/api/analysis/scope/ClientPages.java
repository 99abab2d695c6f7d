package io.clientele.api.analysis.scope;

import io.clientele.api.client.Client;
import io.clientele.api.client.Clients;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of clients in the order of an analysis; a cursor stands for a client. */
@Component
public class ClientPages {

    /** Makes the row of a client at his place in the order, from 0. */
    public interface PlacedRow<R> {
        R of(Client client, int place);
    }

    private final Clients clients;
    private final Cursors cursors;

    ClientPages(Clients clients, Cursors cursors) {
        this.clients = clients;
        this.cursors = cursors;
    }

    /**
     * A page of at most 100.
     *
     * @param list names it in its cursors
     * @param order ids of all clients of the list
     * @throws Problem {@code PAGE_SIZE}, {@code BAD_CURSOR}
     */
    public <R extends ClientRow> Page<R> page(
            String list,
            List<Integer> order,
            @Nullable Integer first,
            @Nullable String after,
            Function<Client, R> row) {
        return placed(list, order, first, after, (client, place) -> row.apply(client));
    }

    /** The same with rows that tell the place of their client. */
    public <R extends ClientRow> Page<R> placed(
            String list, List<Integer> order, @Nullable Integer first, @Nullable String after, PlacedRow<R> row) {
        var paging = Paging.of(first, after, null, null);
        var start = paging.cursor() == null ? 0 : after(order, cursors.position(list, paging.cursor()));
        var ids = order.subList(start, Math.min(order.size(), start + paging.size() + 1));
        Map<Integer, Client> found =
                clients.byIds(ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
        var rows = IntStream.range(0, ids.size())
                .mapToObj(at -> row.of(Objects.requireNonNull(found.get(ids.get(at))), start + at))
                .toList();
        return Page.of(
                paging,
                rows,
                one -> cursors.of(list, String.valueOf(one.client().id())),
                order::size);
    }

    private static int after(List<Integer> order, String position) {
        var at = order.indexOf(Integer.valueOf(position));
        if (at < 0) {
            throw new Problem("BAD_CURSOR", "The client that the cursor stands for is no longer in the list.");
        }
        return at + 1;
    }
}
