package io.clientele.api.interaction.list;

import static io.clientele.api.interaction.InteractionTestData.interaction;
import static io.clientele.api.sale.SaleTestData.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactPersonCard;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.graphql.Ids;
import io.clientele.api.interaction.InteractionTestData;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.sale.product.Products;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Four interactions with two clients, one of them a manager's, before each test. */
abstract class ListedInteractions {

    @Autowired
    Interactions interactions;

    @Autowired
    Clients clients;

    @Autowired
    ContactPersons people;

    @Autowired
    Products products;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Api api;

    @BeforeEach
    void fill() {
        InteractionTestData.clear(jdbc);
        clients.upsert(
                "file",
                List.of(
                        Card.of("A").with(ClientField.MANAGER, "Ivanov").card(),
                        Card.of("B").card()));
        people.upsert("file", List.of(new ContactPersonCard("anna", "A", Map.of(ContactField.NAME, "Анна"))));
        products.upsert("file", List.of(product("P1", "Drill", "Tools")));
        take(
                interaction("I1")
                        .with("A")
                        .at("2026-03-11T00:30:00")
                        .person("anna")
                        .direction("in")
                        .through("Линия 1")
                        .outcome("Отказ")
                        .about("Drill")
                        .score("4.5")
                        .subject("О дрели")
                        .by("Ivanov")
                        .next(LocalDate.of(2026, 3, 20)),
                interaction("I2")
                        .with("A")
                        .kind("Замёр")
                        .at("2026-03-12T10:00:00")
                        .through("Сайт"),
                interaction("I3").with("B").kind("претензия").at("2026-03-12T10:00:00"),
                interaction("I4").with("B").kind("письмо").at("2026-03-09T10:00:00"));
    }

    List<String> keys(String query) {
        return admin(query)
                .path("interactions.nodes[*].externalId")
                .entityList(String.class)
                .get();
    }

    List<String> codes(String query) {
        var codes = new ArrayList<String>();
        api.admin()
                .document(query)
                .execute()
                .errors()
                .satisfy(errors -> errors.forEach(
                        error -> codes.add(String.valueOf(error.getExtensions().get("code")))));
        return codes;
    }

    GraphQlTester.Response admin(String query) {
        return api.admin().document(query).execute();
    }

    String id(String type, String table, String externalId) {
        return Ids.of(
                type,
                jdbc.sql("select id from " + table + " where external_id = ?")
                        .param(externalId)
                        .query(Long.class)
                        .single());
    }

    void take(InteractionTestData... rows) {
        var outcome = interactions.upsert(
                "file", Stream.of(rows).map(InteractionTestData::row).toList());
        assertThat(outcome.rejected()).isEmpty();
    }
}
