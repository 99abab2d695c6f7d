package io.clientele.api.client.web;

import io.clientele.api.Api;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactPersonCard;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Three clients that differ in all that can be asked of them, made once, and how answers are read. */
abstract class ClientsAtTheDoor {

    @Autowired
    Api api;

    @Autowired
    private Clients clients;

    @Autowired
    private ContactPersons contacts;

    @Autowired
    private Categories categories;

    @Autowired
    private PropertyDefinitions properties;

    @BeforeEach
    void makeClients() {
        if (clients.idsOf("file", List.of("1")).isEmpty()) {
            categories.save("vip", "VIP");
            properties.create("staff", "Staff", PropertyType.NUMBER, List.of());
            properties.create("likes", "Likes", PropertyType.CHOICES, List.of("tea", "coffee"));
            clients.upsert(
                    "file",
                    List.of(
                            Card.of("1")
                                    .with(ClientField.NAME, "Борей")
                                    .with(ClientField.REGION, "Москва")
                                    .with(ClientField.KIND, "COMPANY")
                                    .with(ClientField.MANAGER, "Иванов", "Петров")
                                    .with(ClientField.INDUSTRY, "Строительство", "ЖКХ")
                                    .with(ClientField.INCOME, "100.5")
                                    .category("vip", true)
                                    .property("staff", "50")
                                    .property("likes", "tea", "coffee")
                                    .consent("EMAIL", LocalDate.of(2026, 1, 31))
                                    .card(),
                            Card.of("2")
                                    .with(ClientField.NAME, "ёлка")
                                    .with(ClientField.REGION, "москва")
                                    .with(ClientField.MANAGER, "Петров")
                                    .head("1")
                                    .card(),
                            Card.of("3")
                                    .with(ClientField.NAME, "Арктика")
                                    .with(ClientField.ACTIVE, "false")
                                    .card()));
            contacts.upsert(
                    "file",
                    List.of(new ContactPersonCard(
                            "p", "1", Map.of(ContactField.NAME, "Анна", ContactField.ROLE, "ЛПР"))));
        }
    }

    static String text(Response response, String path) {
        var values = response.path(path).entity(Object.class).get();
        return String.valueOf(Objects.requireNonNull(values instanceof List<?> list ? list.getFirst() : values));
    }
}
