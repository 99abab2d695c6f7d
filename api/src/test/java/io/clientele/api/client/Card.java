package io.clientele.api.client;

import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes cards for tests, by words. */
public final class Card {

    private final String externalId;
    private final Map<ClientField, List<String>> fields = new EnumMap<>(ClientField.class);
    private final Map<String, Boolean> categories = new HashMap<>();
    private final Map<String, List<String>> properties = new HashMap<>();
    private final Map<String, @Nullable LocalDate> consents = new HashMap<>();
    private @Nullable String head;

    private Card(String externalId) {
        this.externalId = externalId;
    }

    public static Card of(String externalId) {
        return new Card(externalId).with(ClientField.NAME, "Client " + externalId);
    }

    public static Card change(String externalId) {
        return new Card(externalId);
    }

    public Card with(ClientField field, String... values) {
        fields.put(field, List.of(values));
        return this;
    }

    public Card head(String head) {
        this.head = head;
        return this;
    }

    public Card category(String code, boolean set) {
        categories.put(code, set);
        return this;
    }

    public Card property(String code, String... values) {
        properties.put(code, List.of(values));
        return this;
    }

    public Card consent(String channel, @Nullable LocalDate day) {
        consents.put(channel, day);
        return this;
    }

    public ClientCard card() {
        return new ClientCard(
                externalId, Map.copyOf(fields), head, Map.copyOf(categories), Map.copyOf(properties), consents);
    }
}
