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

    private final ManyKeys keys;
    private final ClientDetails details;

    CardFields(ManyKeys keys, ClientDetails details) {
        this.keys = keys;
        this.details = details;
    }

    /** By client; those not there are left out. */
    public Map<Integer, Card> of(Collection<Integer> clients, Set<ClientField> fields, LocalDate businessDate) {
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
            addLists(fields, cards);
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

    private void addLists(Set<ClientField> fields, Map<Integer, Card> cards) {
        if (fields.contains(ClientField.INDUSTRY)) {
            details.industriesOf(cards.keySet())
                    .forEach((client, names) -> add(cards, client, ClientField.INDUSTRY, names));
        }
        if (fields.contains(ClientField.MANAGER)) {
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
