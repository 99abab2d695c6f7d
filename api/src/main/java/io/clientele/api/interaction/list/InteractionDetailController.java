package io.clientele.api.interaction.list;

import io.clientele.api.client.Client;
import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactPerson;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.interaction.Interaction;
import io.clientele.api.sale.ShownProducts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** The things that interactions name, read for a whole page at once. */
@Controller
class InteractionDetailController {

    private final Clients clients;
    private final ContactPersons people;
    private final ShownProducts products;
    private final Managers managers;

    InteractionDetailController(Clients clients, ContactPersons people, ShownProducts products, Managers managers) {
        this.clients = clients;
        this.people = people;
        this.products = products;
        this.managers = managers;
    }

    @BatchMapping
    Map<Interaction, Client> client(List<Interaction> interactions) {
        var byId = clients.byIds(named(interactions, Interaction::clientId)).stream()
                .collect(Collectors.toMap(Client::id, Function.identity()));
        return matched(interactions, Interaction::clientId, byId);
    }

    /** Somebody who is another client's by now is not told: who sees the one client may not see the other. */
    @BatchMapping
    Map<Interaction, ContactPerson> contactPerson(List<Interaction> interactions) {
        var withPerson = interactions.stream()
                .filter(interaction -> interaction.contactPersonId() != null)
                .toList();
        var byClient = people.ofClients(named(withPerson, Interaction::clientId));
        var matched = new HashMap<Interaction, ContactPerson>();
        withPerson.forEach(interaction -> byClient.getOrDefault(interaction.clientId(), List.of()).stream()
                .filter(person -> Objects.equals(person.id(), interaction.contactPersonId()))
                .forEach(person -> matched.put(interaction, person)));
        return matched;
    }

    @BatchMapping
    Map<Interaction, Object> product(List<Interaction> interactions) {
        return matched(
                interactions, Interaction::productId, products.byIds(named(interactions, Interaction::productId)));
    }

    @BatchMapping
    Map<Interaction, Manager> manager(List<Interaction> interactions) {
        var byId = managers.byIds(named(interactions, Interaction::managerId)).stream()
                .collect(Collectors.toMap(Manager::id, Function.identity()));
        return matched(interactions, Interaction::managerId, byId);
    }

    private static Set<Integer> named(
            Collection<Interaction> interactions, Function<Interaction, @Nullable Integer> number) {
        return interactions.stream()
                .map(number)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    private static <T> Map<Interaction, T> matched(
            List<Interaction> interactions,
            Function<Interaction, @Nullable Integer> number,
            Map<Integer, ? extends T> byId) {
        var matched = new HashMap<Interaction, T>();
        for (var interaction : interactions) {
            var named = number.apply(interaction);
            var found = named == null ? null : byId.get(named);
            if (found != null) {
                matched.put(interaction, found);
            }
        }
        return matched;
    }
}
