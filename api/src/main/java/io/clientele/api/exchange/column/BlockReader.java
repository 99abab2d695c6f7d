package io.clientele.api.exchange.column;

import io.clientele.api.client.ClientDetails;
import io.clientele.api.client.contact.MainContacts;
import io.clientele.api.client.contact.MainContacts.MainContact;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.listed.Card;
import io.clientele.api.client.listed.CardFields;
import io.clientele.api.client.mark.Category;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.client.property.ClientProperties;
import io.clientele.api.client.property.PropertyValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what columns show of a block of clients: a statement for each part, and none for what nobody shows. */
@Component
public class BlockReader {

    private final CardFields cards;
    private final ClientDetails details;
    private final MainContacts contacts;
    private final ClientProperties properties;

    BlockReader(CardFields cards, ClientDetails details, MainContacts contacts, ClientProperties properties) {
        this.cards = cards;
        this.details = details;
        this.contacts = contacts;
        this.properties = properties;
    }

    /** @param fields of the cards that the list shows */
    public ClientBlock block(List<Integer> clients, Set<ClientField> fields, ClientListing list) {
        return new ClientBlock(clients, fields, list, this);
    }

    Map<Integer, Card> cards(Collection<Integer> clients, Set<ClientField> fields, ClientListing list) {
        return list.cards(cards, fields).of(clients);
    }

    Map<Integer, List<Category>> categories(Collection<Integer> clients) {
        return details.categoriesOf(Owner.CLIENT, clients);
    }

    Map<Integer, MainContact> contacts(Collection<Integer> clients) {
        return contacts.of(clients);
    }

    /** By the number of the contact person. */
    Map<Integer, Map<String, LocalDate>> consents(Collection<MainContact> people) {
        return details.consentsOf(
                Owner.CONTACT, people.stream().map(MainContact::id).toList());
    }

    Map<Integer, List<PropertyValue>> properties(Collection<Integer> clients) {
        return properties.ofClients(clients);
    }
}
