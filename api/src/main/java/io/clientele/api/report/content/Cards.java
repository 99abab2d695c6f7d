package io.clientele.api.report.content;

import io.clientele.api.client.Client;
import io.clientele.api.client.ClientDetails;
import io.clientele.api.client.Clients;
import io.clientele.api.client.manager.Manager;
import io.clientele.reporting.document.Cell;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What reports show of clients' cards, read for many at once. */
@Component
public class Cards {

    private final Clients clients;
    private final ClientDetails details;

    Cards(Clients clients, ClientDetails details) {
        this.clients = clients;
        this.details = details;
    }

    /** Of these clients. */
    public Shelf of(Collection<Integer> ids) {
        var byId = new HashMap<Integer, Client>();
        var managers = new HashMap<Integer, List<Manager>>();
        var all = List.copyOf(ids);
        for (var from = 0; from < all.size(); from += Clients.LARGEST_BATCH) {
            var some = all.subList(from, Math.min(all.size(), from + Clients.LARGEST_BATCH));
            clients.byIds(some).forEach(client -> byId.put(client.id(), client));
            managers.putAll(details.managersOf(some));
        }
        return new Shelf(byId, managers);
    }

    /** The cards that were read. */
    public record Shelf(Map<Integer, Client> clients, Map<Integer, List<Manager>> managers) {

        public Client client(int id) {
            return Objects.requireNonNull(clients.get(id));
        }

        public Cell name(int id) {
            return Cell.of(client(id).name());
        }

        /** Those who look after a client; a dash where nobody does. */
        public Cell manager(int id) {
            var names = managers.getOrDefault(id, List.of()).stream()
                    .map(Manager::name)
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? Cell.NONE : Cell.of(names);
        }
    }
}
