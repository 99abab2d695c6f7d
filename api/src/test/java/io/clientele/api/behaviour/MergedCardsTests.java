package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.database.Outcome;
import io.clientele.api.graphql.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the one card says after clients are merged. */
@ClienteleTest
class MergedCardsTests extends MergingClients {

    @Test
    void takesCardsOfAnotherSourceForTheWinnerAndLeavesThoseOfHisOwn() {
        clients.upsert("crm", List.of(Card.of("M").card(), Card.of("N").card()));
        merge("A", "B");
        ask(Ids.of("Client", id("A")), clients.idsOf("crm", List.of("M", "N")).values());

        var own = clients.upsert(
                "file",
                List.of(
                        Card.of("B").with(ClientField.CITY, "Tula").card(),
                        Card.of("A").card()));
        var other = clients.upsert(
                "crm",
                List.of(
                        Card.change("N").with(ClientField.PHONE, "2").card(),
                        Card.change("M").with(ClientField.PHONE, "1").card()));
        var headed = clients.upsert("crm", List.of(Card.of("K").head("N").card()));

        assertThat(own).isEqualTo(new Outcome(0, 0, 2, List.of()));
        assertThat(other).isEqualTo(new Outcome(0, 1, 1, List.of()));
        assertThat(headed.created()).isEqualTo(1);
        var winner = clients.byId(id("A")).orElseThrow();
        assertThat(winner.city()).isNull();
        assertThat(winner.phone()).isEqualTo("1");
        assertThat(clients.byId(Objects.requireNonNull(
                                clients.idsOf("crm", List.of("K")).get("K")))
                        .orElseThrow()
                        .headId())
                .isEqualTo(winner.id());
    }

    @Test
    void fillsWhatTheWinnersCardLeavesBlank(
            @Autowired Categories categories, @Autowired PropertyDefinitions properties) {
        categories.save("vip", "VIP");
        properties.create("staff", "Staff", PropertyType.NUMBER, List.of());
        properties.create("fleet", "Fleet", PropertyType.TEXT, List.of());
        clients.upsert(
                "file",
                List.of(
                        Card.change("A")
                                .with(ClientField.CITY, "Tula")
                                .property("staff", "5")
                                .card(),
                        Card.change("B")
                                .with(ClientField.CITY, "Omsk")
                                .with(ClientField.ADDRESS, "Lenina 1")
                                .with(ClientField.INN, "1")
                                .with(ClientField.INDUSTRY, "Wood")
                                .with(ClientField.MANAGER, "Ivanov")
                                .property("staff", "7")
                                .property("fleet", "3 lorries")
                                .category("vip", true)
                                .consent("EMAIL", LocalDate.of(2026, 1, 5))
                                .card(),
                        Card.change("C")
                                .with(ClientField.INN, "2")
                                .with(ClientField.KPP, "9")
                                .card(),
                        Card.change("D").head("B").card()));
        assertThat(clients.upsert("file", List.of(Card.change("A").head("E").card()))
                        .changed())
                .isEqualTo(1);

        merge("A", "B", "C");

        var winner = clients.byId(id("A")).orElseThrow();
        assertThat(winner.city()).isEqualTo("Tula");
        assertThat(winner.address()).isNull();
        assertThat(winner.inn()).isEqualTo("1");
        assertThat(winner.kpp()).isNull();
        assertThat(winner.headId()).isEqualTo(id("E"));
        assertThat(clients.byId(id("D")).orElseThrow().headId()).isEqualTo(winner.id());
        var told = ask("""
                { client(id: "%s") { industries managers { name } categories { code } consents { channel }
                  properties { definition { code } } } }""".formatted(Ids.of("Client", winner.id())));
        assertThat(told.texts("client.industries")).containsExactly("Wood");
        assertThat(told.texts("client.managers[*].name")).containsExactly("Ivanov");
        assertThat(told.texts("client.categories[*].code")).containsExactly("vip");
        assertThat(told.list("client.consents", Object.class)).isEmpty();
        assertThat(jdbc.sql("select number_value from client_property where client_id = ? and number_value is not null")
                        .param(winner.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }
}
