package io.clientele.api.client.listed;

import io.clientele.api.client.ClientDetails;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.listed.CardList.Several;
import io.clientele.api.client.listed.CardList.Shown;
import io.clientele.api.client.listed.CardList.Whole;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.database.bulk.ManyKeys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Reads chosen fields of many clients' cards at once, for lists: nothing else of the cards is read. */
@Component
public class CardFields {

    /** Of fewer clients, or fewer than one in so many, it is faster to look things up. */
    private static final int MANY = 1_000;

    private static final int SPARSE = 4;

    /** From so many on their cards are read in one pass. */
    private static final int PILED = 5_000;

    private final ManyKeys keys;
    private final CardPiles piles;
    private final ClientDetails details;
    private final NameListReader lists;

    CardFields(ManyKeys keys, CardPiles piles, ClientDetails details, NameListReader lists) {
        this.keys = keys;
        this.piles = piles;
        this.details = details;
        this.lists = lists;
    }

    /** By client; those not there are left out. */
    public Map<Integer, Card> of(Collection<Integer> clients, Set<ClientField> fields, LocalDate businessDate) {
        var found = lookedUp(clients, CardTexts.of(fields));
        complete(found, new Shown(fields, businessDate), Several.LOOKED_UP);
        return found;
    }

    /** For a list of these clients, whose cards are then asked for some at a time in whatever order; to be closed. */
    public CardList list(RoaringBitmap clients, Set<ClientField> fields, LocalDate businessDate) {
        var columns = CardTexts.of(fields);
        return new CardList(this, new Shown(fields, businessDate), columns, () -> whole(clients, fields, columns));
    }

    private Whole whole(RoaringBitmap clients, Set<ClientField> fields, CardTexts columns) {
        var dense = clients.getCardinality() >= MANY && clients.getLongCardinality() * SPARSE >= clients.last();
        if (!dense) {
            return Whole.NOTHING;
        }
        var pile = clients.getCardinality() >= PILED ? piles.read(columns, clients) : Optional.<CardPile>empty();
        return new Whole(several(fields), pile.orElse(null));
    }

    private Several several(Set<ClientField> fields) {
        return new Several(
                fields.contains(ClientField.INDUSTRY) ? lists.industries() : null,
                fields.contains(ClientField.MANAGER) ? lists.managers() : null);
    }

    Map<Integer, Card> lookedUp(Collection<Integer> clients, CardTexts columns) {
        var cards = new HashMap<Integer, Card>();
        keys.find(
                columns.select() + " where id in (:keys)",
                clients,
                row -> cards.put(row.getInt(1), columns.card(columns.read(row))));
        return cards;
    }

    /** Adds what stands in no column of the cards. */
    void complete(Map<Integer, Card> cards, Shown shown, Several several) {
        addAges(shown.fields(), shown.businessDate(), cards);
        addLists(shown.fields(), several, cards);
    }

    void giveBack(CardPile pile) {
        piles.giveBack(pile);
    }

    private static void addAges(Set<ClientField> fields, LocalDate businessDate, Map<Integer, Card> cards) {
        if (fields.contains(ClientField.AGE)) {
            cards.values().forEach(card -> {
                if (card.values().get(ClientField.BIRTH_DATE) instanceof LocalDate born
                        && !born.isAfter(businessDate)) {
                    var years = BigDecimal.valueOf(ChronoUnit.YEARS.between(born, businessDate));
                    card.values().put(ClientField.AGE, years);
                }
            });
        }
    }

    private void addLists(Set<ClientField> fields, Several several, Map<Integer, Card> cards) {
        if (several.industries() != null) {
            add(cards, ClientField.INDUSTRY, several.industries());
        } else if (fields.contains(ClientField.INDUSTRY)) {
            details.industriesOf(cards.keySet())
                    .forEach((client, names) -> add(cards, client, ClientField.INDUSTRY, names));
        }
        if (several.managers() != null) {
            add(cards, ClientField.MANAGER, several.managers());
        } else if (fields.contains(ClientField.MANAGER)) {
            details.managersOf(cards.keySet())
                    .forEach((client, managers) -> add(
                            cards,
                            client,
                            ClientField.MANAGER,
                            managers.stream().map(Manager::name).toList()));
        }
        if (fields.contains(ClientField.CONSENT)) {
            details.consentsOf(Owner.CLIENT, cards.keySet())
                    .forEach((client, given) -> add(cards, client, ClientField.CONSENT, List.copyOf(given.keySet())));
        }
    }

    private static void add(Map<Integer, Card> cards, ClientField field, NameLists names) {
        cards.forEach((client, card) -> {
            if (!names.of(client).isEmpty()) {
                card.values().put(field, names.of(client));
            }
        });
    }

    private static void add(Map<Integer, Card> cards, int client, ClientField field, List<String> texts) {
        var card = cards.get(client);
        if (card != null) {
            card.values().put(field, texts);
        }
    }
}
