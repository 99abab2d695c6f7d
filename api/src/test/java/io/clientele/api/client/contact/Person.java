package io.clientele.api.client.contact;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes cards of contact persons for tests, by words. */
public final class Person {

    private final String externalId;
    private final Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
    private final Map<String, Boolean> categories = new HashMap<>();
    private final Map<String, List<String>> properties = new HashMap<>();
    private final Map<String, @Nullable LocalDate> consents = new HashMap<>();
    private @Nullable String client;

    private Person(String externalId) {
        this.externalId = externalId;
    }

    public static Person of(String externalId, String client) {
        return change(externalId).at(client).with(ContactField.NAME, "Person " + externalId);
    }

    public static Person change(String externalId) {
        return new Person(externalId);
    }

    public Person at(String client) {
        this.client = client;
        return this;
    }

    public Person with(ContactField field, String value) {
        fields.put(field, value);
        return this;
    }

    public Person category(String code, boolean set) {
        categories.put(code, set);
        return this;
    }

    public Person property(String code, String... values) {
        properties.put(code, List.of(values));
        return this;
    }

    public Person consent(String channel, @Nullable LocalDate day) {
        consents.put(channel, day);
        return this;
    }

    public ContactPersonCard card() {
        return new ContactPersonCard(externalId, client, fields, categories, properties, consents);
    }
}
