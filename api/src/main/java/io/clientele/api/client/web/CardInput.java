package io.clientele.api.client.web;

import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactPersonCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.field.FieldNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the inputs of upserts as cards; what is absent is not named, null clears. */
final class CardInput {

    private CardInput() {}

    static String source(Map<String, @Nullable Object> input) {
        var source = input.get("source");
        return source == null ? "api" : source.toString();
    }

    static ClientCard client(Map<String, @Nullable Object> input) {
        var fields = new EnumMap<ClientField, List<String>>(ClientField.class);
        input.forEach((name, value) -> FieldNames.field(singular(name))
                .filter(field -> field != ClientField.CONSENT)
                .ifPresent(field -> fields.put(field, texts(value))));
        return new ClientCard(
                text(input.get("externalId")),
                fields,
                input.containsKey("head") ? text(input.get("head")) : null,
                categories(input),
                properties(input),
                consents(input));
    }

    static ContactPersonCard contactPerson(Map<String, @Nullable Object> input) {
        var fields = new EnumMap<ContactField, String>(ContactField.class);
        Arrays.stream(ContactField.values())
                .filter(ContactField::isColumn)
                .filter(field -> input.containsKey(FieldNames.camel(field.column())))
                .forEach(field -> fields.put(field, text(input.get(FieldNames.camel(field.column())))));
        return new ContactPersonCard(
                text(input.get("externalId")),
                input.get("client") == null ? null : text(input.get("client")),
                fields,
                categories(input),
                properties(input),
                consents(input));
    }

    /** The path in the input of what a column of a file is called. */
    static @Nullable List<String> path(@Nullable String column) {
        if (column == null) {
            return null;
        }
        var parts = column.split(":", 2);
        return switch (parts[0]) {
            case "category" -> List.of("categories", parts[1]);
            case "property" -> List.of("properties", parts[1]);
            case "consent" -> List.of("consents", parts[1]);
            case "industry" -> List.of("industries");
            case "manager" -> List.of("managers");
            default -> List.of(FieldNames.camel(column));
        };
    }

    private static String singular(String name) {
        return switch (name) {
            case "industries" -> "industry";
            case "managers" -> "manager";
            default -> name;
        };
    }

    private static Map<String, Boolean> categories(Map<String, @Nullable Object> input) {
        var categories = new HashMap<String, Boolean>();
        items(input, "categories")
                .forEach(item -> categories.put(text(item.get("code")), Objects.equals(item.get("set"), true)));
        return categories;
    }

    private static Map<String, List<String>> properties(Map<String, @Nullable Object> input) {
        var properties = new HashMap<String, List<String>>();
        items(input, "properties").forEach(item -> properties.put(text(item.get("code")), texts(item.get("values"))));
        return properties;
    }

    private static Map<String, @Nullable LocalDate> consents(Map<String, @Nullable Object> input) {
        var consents = new HashMap<String, @Nullable LocalDate>();
        items(input, "consents")
                .forEach(item -> consents.put(text(item.get("channel")), (LocalDate) item.get("givenOn")));
        return consents;
    }

    private static List<Map<?, ?>> items(Map<String, @Nullable Object> input, String name) {
        return input.get(name) instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList()
                : List.of();
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(CardInput::text).toList();
            default -> List.of(text(value));
        };
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
