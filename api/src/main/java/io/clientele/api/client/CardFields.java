package io.clientele.api.client;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.database.bulk.ManyKeys;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Reads chosen fields of many clients' cards at once, for lists: nothing else of the cards is read. */
@Component
public class CardFields {

    /**
     * Of one client.
     *
     * @param values a text, BigDecimal, LocalDate or Boolean, or a list of texts of a field that takes several; none where it is
     *     missing
     */
    public record Card(String externalId, Map<ClientField, Object> values) {}

    /**
     * What clients may have several of, of all clients.
     *
     * @param industries null where they are looked up
     * @param managers null where they are looked up
     */
    public record Several(
            @Nullable NameLists industries, @Nullable NameLists managers) {

        private static final Several LOOKED_UP = new Several(null, null);
    }

    /** Of fewer clients, or fewer than one in so many, it is faster to look things up. */
    private static final int MANY = 1_000;

    private static final int SPARSE = 4;

    private final ManyKeys keys;
    private final ClientDetails details;
    private final NameListReader lists;

    CardFields(ManyKeys keys, ClientDetails details, NameListReader lists) {
        this.keys = keys;
        this.details = details;
        this.lists = lists;
    }

    /** Read once for a list of these clients, whose cards are then read some at a time. */
    public Several several(RoaringBitmap clients, Set<ClientField> fields) {
        if (clients.getCardinality() < MANY || clients.getLongCardinality() * SPARSE < clients.last()) {
            return Several.LOOKED_UP;
        }
        return new Several(
                fields.contains(ClientField.INDUSTRY) ? lists.industries() : null,
                fields.contains(ClientField.MANAGER) ? lists.managers() : null);
    }

    /** By client; those not there are left out. */
    public Map<Integer, Card> of(Collection<Integer> clients, Set<ClientField> fields, LocalDate businessDate) {
        return of(clients, fields, businessDate, Several.LOOKED_UP);
    }

    /** By client; those not there are left out. */
    public Map<Integer, Card> of(
            Collection<Integer> clients, Set<ClientField> fields, LocalDate businessDate, Several several) {
        var cards = new HashMap<Integer, Card>();
        if (!clients.isEmpty()) {
            var columns = columns(fields);
            var names = Stream.concat(
                            Stream.of("id", "external_id"), columns.stream().map(ClientField::column))
                    .collect(Collectors.joining(", "));
            keys.find(
                    "select %s from client where id in (:keys)".formatted(names),
                    clients,
                    row -> cards.put(row.getInt(1), new Card(row.getString(2), values(row, columns))));
            addAges(fields, businessDate, cards);
            addLists(fields, several, cards);
        }
        return cards;
    }

    private static List<ClientField> columns(Set<ClientField> fields) {
        return Stream.concat(
                        fields.stream().filter(ClientField::isColumn),
                        fields.stream()
                                .filter(field -> field == ClientField.AGE)
                                .map(age -> ClientField.BIRTH_DATE))
                .distinct()
                .toList();
    }

    private static Map<ClientField, Object> values(ResultSet row, List<ClientField> columns) throws SQLException {
        var values = new EnumMap<ClientField, Object>(ClientField.class);
        for (var at = 0; at < columns.size(); at++) {
            put(values, columns.get(at), value(row, columns.get(at), at + 3));
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, ClientField field, int at) throws SQLException {
        return switch (field.type()) {
            case TEXT, CHOICE, SEVERAL -> row.getString(at);
            case NUMBER -> row.getBigDecimal(at);
            case DATE -> row.getObject(at, LocalDate.class);
            case YES_NO -> row.getBoolean(at);
        };
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

    private static void put(Map<ClientField, Object> values, ClientField field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
