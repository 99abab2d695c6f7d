package io.clientele.api.exchange.column;

import io.clientele.api.client.contact.MainContacts.MainContact;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.listed.Card;
import io.clientele.api.client.mark.Category;
import io.clientele.api.client.property.PropertyValue;
import io.clientele.api.segment.member.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Clients that are read together; each part of what is known of them is read when a column first shows it. */
public final class ClientBlock {

    private final Read<Map<Integer, Card>> cards;
    private final Read<Map<Integer, List<Category>>> categories;
    private final Read<Map<Integer, MainContact>> contacts;
    private final Read<Map<Integer, Map<String, LocalDate>>> consents;
    private final Read<Map<Integer, List<PropertyValue>>> properties;
    private final Read<Map<Integer, Place>> places;

    ClientBlock(List<Integer> clients, Set<ClientField> fields, ClientListing list, BlockReader reader) {
        cards = new Read<>(() -> reader.cards(clients, fields, list));
        categories = new Read<>(() -> reader.categories(clients));
        contacts = new Read<>(() -> reader.contacts(clients));
        consents = new Read<>(() -> reader.consents(contacts.get().values()));
        properties = new Read<>(() -> reader.properties(clients));
        var standings = list.standings();
        places = new Read<>(() -> standings == null ? Map.of() : standings.places(clients));
    }

    @Nullable
    Object field(ClientField field, int client) {
        var card = cards.get().get(client);
        return card == null ? null : card.values().get(field);
    }

    @Nullable
    String externalId(int client) {
        var card = cards.get().get(client);
        return card == null ? null : card.externalId();
    }

    List<Category> categories(int client) {
        return categories.get().getOrDefault(client, List.of());
    }

    @Nullable
    MainContact contact(int client) {
        return contacts.get().get(client);
    }

    Set<String> consents(MainContact person) {
        return consents.get().getOrDefault(person.id(), Map.of()).keySet();
    }

    @Nullable
    Object property(int definition, int client) {
        return properties.get().getOrDefault(client, List.of()).stream()
                .filter(value -> value.definition().id() == definition)
                .map(PropertyValue::value)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Place place(int client) {
        return places.get().get(client);
    }

    /** Read once, by the thread that writes the list. */
    private static final class Read<T> {

        private final Supplier<T> reading;
        private @Nullable T known;

        Read(Supplier<T> reading) {
            this.reading = reading;
        }

        T get() {
            var here = known;
            if (here == null) {
                here = reading.get();
                known = here;
            }
            return here;
        }
    }
}
