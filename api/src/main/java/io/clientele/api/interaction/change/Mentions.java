package io.clientele.api.interaction.change;

import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactPerson;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.interaction.Interaction;
import io.clientele.api.sale.product.ProductKeys;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the clients, people, products and managers that rows mention, and refuses rows that mention unknown ones. */
@Component
class Mentions {

    private final Clients clients;
    private final ContactPersons people;
    private final ProductKeys products;
    private final Managers managers;

    Mentions(Clients clients, ContactPersons people, ProductKeys products, Managers managers) {
        this.clients = clients;
        this.people = people;
        this.products = products;
        this.managers = managers;
    }

    /** What was found, by the texts that mention it. */
    record Found(
            Map<String, Integer> clients,
            Map<String, ContactPerson> people,
            Map<String, List<Integer>> products,
            Map<String, Integer> managers) {

        /** The interaction that a row without faults is. */
        Interaction interaction(long id, String source, InteractionRow row, Moment moment) {
            var person = row.contactPerson() == null ? null : people.get(row.contactPerson());
            return new Interaction(
                    id,
                    source,
                    row.externalId(),
                    Objects.requireNonNull(clients.get(row.client())),
                    person == null ? null : person.id(),
                    row.kind(),
                    moment.at(),
                    moment.onDay(),
                    row.direction(),
                    row.channel(),
                    row.outcome(),
                    row.product() == null
                            ? null
                            : Objects.requireNonNull(products.get(row.product()))
                                    .getFirst(),
                    row.document(),
                    row.campaign(),
                    row.score(),
                    row.subject(),
                    row.manager() == null ? null : managers.get(row.manager()),
                    row.nextContactAt());
        }
    }

    /** Makes managers that nobody knows yet, which raises the client room: asked before the interaction room is raised. */
    Found in(String source, Batch batch) {
        var sound = batch.sound();
        var foundClients = clients.idsOf(source, Batch.named(sound, InteractionRow::client));
        var foundPeople = people.withExternalIds(source, Batch.named(sound, InteractionRow::contactPerson)).stream()
                .collect(Collectors.toMap(ContactPerson::externalId, Function.identity()));
        var foundProducts = products.of(source, Batch.named(sound, InteractionRow::product));
        sound.forEach(draft -> {
            refuseUnknownClient(draft, foundClients);
            refuseUnknownPerson(draft, foundClients, foundPeople);
            refuseUnknownProduct(draft, foundProducts);
        });
        return new Found(
                foundClients,
                foundPeople,
                foundProducts,
                managers.idsOf(source, Batch.named(batch.landing(), InteractionRow::manager)));
    }

    /** The same under the room's lock: clients that were merged since are their winners. */
    Found asMerged(Found found) {
        return new Found(clients.asMerged(found.clients()), found.people(), found.products(), found.managers());
    }

    private static void refuseUnknownClient(Draft draft, Map<String, Integer> clients) {
        if (!clients.containsKey(draft.row.client())) {
            draft.reject(
                    "client",
                    draft.row.client(),
                    "UNKNOWN_CLIENT",
                    "No client of this source has the external id %s; load clients first."
                            .formatted(draft.row.client()));
        }
    }

    private static void refuseUnknownPerson(
            Draft draft, Map<String, Integer> clients, Map<String, ContactPerson> people) {
        var person = draft.row.contactPerson();
        if (person != null && !isOf(clients.get(draft.row.client()), people.get(person))) {
            draft.reject(
                    "contact_person",
                    person,
                    "UNKNOWN_CONTACT_PERSON",
                    "The client has no contact person with the external id %s in this source.".formatted(person));
        }
    }

    private static boolean isOf(@Nullable Integer client, @Nullable ContactPerson person) {
        return client != null && person != null && person.clientId() == client;
    }

    private static void refuseUnknownProduct(Draft draft, Map<String, List<Integer>> products) {
        var product = draft.row.product();
        if (product == null) {
            return;
        }
        var found = products.getOrDefault(product, List.of());
        if (found.isEmpty()) {
            draft.reject(
                    "product",
                    product,
                    "UNKNOWN_PRODUCT",
                    "No product has the external id or the name %s; load products first.".formatted(product));
        } else if (found.size() > 1) {
            draft.reject(
                    "product",
                    product,
                    "AMBIGUOUS_PRODUCT",
                    "%d products are called %s; name one by its external id.".formatted(found.size(), product));
        }
    }
}
