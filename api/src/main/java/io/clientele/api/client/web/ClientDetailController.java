package io.clientele.api.client.web;

import io.clientele.api.access.Callers;
import io.clientele.api.client.Client;
import io.clientele.api.client.ClientDetails;
import io.clientele.api.client.Clients;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.client.contact.ContactPerson;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.mark.Category;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.client.property.ClientProperties;
import io.clientele.api.client.property.PropertyValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** The fields of clients that are read for a whole page at once. */
@Controller
class ClientDetailController {

    private final ClientDetails details;
    private final ClientProperties properties;
    private final ContactPersons contacts;
    private final Clients clients;
    private final VisibleClients visible;
    private final Callers callers;

    ClientDetailController(
            ClientDetails details,
            ClientProperties properties,
            ContactPersons contacts,
            Clients clients,
            VisibleClients visible,
            Callers callers) {
        this.details = details;
        this.properties = properties;
        this.contacts = contacts;
        this.clients = clients;
        this.visible = visible;
        this.callers = callers;
    }

    @BatchMapping
    Map<Client, List<String>> industries(List<Client> clients) {
        return lists(clients, details.industriesOf(ids(clients)));
    }

    @BatchMapping
    Map<Client, String> industry(List<Client> clients) {
        return firsts(clients, details.industriesOf(ids(clients)));
    }

    @BatchMapping
    Map<Client, List<Manager>> managers(List<Client> clients) {
        return lists(clients, details.managersOf(ids(clients)));
    }

    @BatchMapping
    Map<Client, Manager> manager(List<Client> clients) {
        return firsts(clients, details.managersOf(ids(clients)));
    }

    @BatchMapping
    Map<Client, List<Category>> categories(List<Client> clients) {
        return lists(clients, details.categoriesOf(Owner.CLIENT, ids(clients)));
    }

    @BatchMapping
    Map<Client, List<PropertyValue>> properties(List<Client> clients) {
        return lists(clients, properties.ofClients(ids(clients)));
    }

    @BatchMapping
    Map<Client, List<ContactPerson>> contactPersons(List<Client> clients) {
        return lists(clients, contacts.ofClients(ids(clients)));
    }

    @BatchMapping
    Map<Client, List<Consent>> consents(List<Client> clients) {
        var given = details.consentsOf(Owner.CLIENT, ids(clients));
        return clients.stream()
                .collect(Collectors.toMap(
                        Function.identity(), client -> Consent.all(given.getOrDefault(client.id(), Map.of()))));
    }

    @BatchMapping
    Map<Client, Client> head(List<Client> below) {
        var seen = visible.of(callers.current());
        var ids = below.stream()
                .map(Client::headId)
                .filter(Objects::nonNull)
                .filter(id -> seen == null || seen.contains(id))
                .distinct()
                .toList();
        var heads = clients.byIds(ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
        var byClient = new HashMap<Client, Client>();
        below.forEach(client -> {
            var head = client.headId() == null ? null : heads.get(client.headId());
            if (head != null) {
                byClient.put(client, head);
            }
        });
        return byClient;
    }

    private static List<Integer> ids(List<Client> clients) {
        return clients.stream().map(Client::id).toList();
    }

    private static <T> Map<Client, List<T>> lists(List<Client> clients, Map<Integer, List<T>> byId) {
        return clients.stream()
                .collect(Collectors.toMap(
                        Function.identity(), client -> byId.getOrDefault(client.id(), List.of()), (one, same) -> one));
    }

    private static <T> Map<Client, T> firsts(List<Client> clients, Map<Integer, List<T>> byId) {
        return clients.stream()
                .distinct()
                .filter(client -> byId.containsKey(client.id()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        client -> Objects.requireNonNull(byId.get(client.id())).getFirst()));
    }
}
