package io.clientele.api.client;

import static io.clientele.api.client.field.ClientField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cards are taken, changed and cleared. */
@ClienteleTest
class ClientsTests extends StoredCards {

    @Autowired
    private Managers managers;

    @Autowired
    private Categories categories;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Changes changes;

    @Test
    void keepsEveryFieldOfACard() {
        categories.save("vip", "Very important");
        properties.create("staff", "Staff", PropertyType.NUMBER, List.of());
        var card = Card.of("full")
                .with(NAME, "  Ёлка и Ко  ")
                .with(KIND, "COMPANY")
                .with(INN, "0712345678")
                .with(REGION, "Тульская обл")
                .with(INDUSTRY, "Строительство", "ЖКХ")
                .with(MANAGER, "Иванов", "Петров")
                .with(REGISTERED_AT, "2020-02-29")
                .with(INCOME, "1000.5")
                .with(COMPANY_SIZE, "12")
                .with(DISCOUNT_PERCENT, "7.25")
                .with(ACTIVE, "false")
                .category("VIP", true)
                .property("Staff", "50")
                .consent("EMAIL", DAY)
                .card();

        var outcome = clients.upsert("full", List.of(card));

        assertThat(outcome).isEqualTo(new Outcome(1, 0, 0, List.of()));
        var stored = stored("full", "full");
        assertThat(stored.name()).isEqualTo("Ёлка и Ко");
        assertThat(stored.inn()).isEqualTo("0712345678");
        assertThat(stored.registeredAt()).isEqualTo("2020-02-29");
        assertThat(stored.income()).isEqualByComparingTo("1000.5");
        assertThat(stored.companySize()).isEqualTo(12);
        assertThat(stored.active()).isFalse();
        assertThat(stored.anonymous()).isFalse();
        assertThat(texts("select industry from client_industry where client_id = ? order by 1", stored.id()))
                .containsExactly("ЖКХ", "Строительство");
        assertThat(texts(
                        "select name from manager join client_manager on manager_id = id where client_id = ? order by 1",
                        stored.id()))
                .containsExactly("Иванов", "Петров");
        assertThat(texts("select channel from client_consent where client_id = ?", stored.id()))
                .containsExactly("EMAIL");
        assertThat(texts("select number_value from client_property where client_id = ?", stored.id()))
                .containsExactly("50.0000");
        assertThat(texts("select category_id from client_category where client_id = ?", stored.id()))
                .hasSize(1);
    }

    @Test
    void writesNothingTheSecondTime() {
        var cards = Stream.of(
                        Card.of("a").with(REGION, "Москва").with(INCOME, "10").with(MANAGER, "Сидоров"),
                        Card.of("b").with(INDUSTRY, "ЖКХ").head("a").consent("SMS", DAY))
                .map(Card::card)
                .toList();
        clients.upsert("twice", cards);
        var version = version();

        var again = clients.upsert("twice", cards);

        assertThat(again).isEqualTo(new Outcome(0, 0, 2, List.of()));
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void changesOnlyWhatIsNamedAndTellsWhoChanged() {
        clients.upsert(
                "partly",
                List.of(
                        Card.of("a").with(CITY, "Тула").with(PHONE, "1").card(),
                        Card.of("b").card()));
        var before = version();

        var outcome = clients.upsert(
                "partly",
                List.of(
                        Card.change("a").with(PHONE, "2").card(),
                        Card.change("b").with(INDUSTRY, "ЖКХ").card()));

        assertThat(outcome).isEqualTo(new Outcome(0, 2, 0, List.of()));
        assertThat(stored("partly", "a").city()).isEqualTo("Тула");
        assertThat(stored("partly", "a").phone()).isEqualTo("2");
        assertThat(stored("partly", "b").version()).isEqualTo(2);
        var touched = changes.between(Room.CLIENT, before, version());
        assertThat(touched)
                .singleElement()
                .satisfies(change -> assertThat(change.clients().toArray())
                        .containsExactlyInAnyOrder(
                                stored("partly", "a").id(),
                                stored("partly", "b").id()));
    }

    @Test
    void clearsWhatIsGivenEmpty() {
        categories.save("cleared", "Cleared");
        clients.upsert(
                "clear",
                List.of(Card.of("a")
                        .with(CITY, "Тула")
                        .with(ACTIVE, "false")
                        .with(INDUSTRY, "ЖКХ")
                        .category("cleared", true)
                        .consent("CALL", DAY)
                        .card()));

        clients.upsert(
                "clear",
                List.of(Card.change("a")
                        .with(CITY)
                        .with(ACTIVE)
                        .with(INDUSTRY)
                        .category("cleared", false)
                        .consent("CALL", null)
                        .card()));

        var stored = stored("clear", "a");
        assertThat(stored.city()).isNull();
        assertThat(stored.active()).isTrue();
        for (var table : List.of("client_industry", "client_category", "client_consent")) {
            assertThat(texts("select client_id from " + table + " where client_id = ?", stored.id()))
                    .isEmpty();
        }
    }

    @Test
    void numbersNewClientsWithoutGapsWhateverIsRefused() {
        int last = jdbc.sql("select coalesce(max(id), 0) from client")
                .query(Integer.class)
                .single();

        var outcome = clients.upsert(
                "dense",
                List.of(
                        Card.of("a").card(),
                        Card.change("nameless").with(CITY, "Тула").card(),
                        Card.of("orphan").head("nobody").card(),
                        Card.of("below").head("orphan").card(),
                        Card.of("b").head("c").card(),
                        Card.of("c").card()));

        assertThat(outcome.created()).isEqualTo(3);
        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::column, Rejected::code)
                .containsExactlyInAnyOrder(
                        tuple(1, "name", "REQUIRED"),
                        tuple(2, "head", "UNKNOWN_HEAD"),
                        tuple(3, "head", "UNKNOWN_HEAD"));
        assertThat(clients.idsOf("dense", List.of("a", "b", "c", "orphan")).values())
                .containsExactlyInAnyOrder(last + 1, last + 2, last + 3);
        assertThat(stored("dense", "b").headId()).isEqualTo(stored("dense", "c").id());
    }

    @Test
    void takesAFullBatch() {
        var cards = IntStream.range(0, 5_000)
                .mapToObj(number -> Card.of("n" + number)
                        .with(CITY, "Тула")
                        .with(INDUSTRY, "ЖКХ")
                        .with(MANAGER, "Иванов")
                        .card())
                .toList();

        assertThat(clients.upsert("batch", cards).created()).isEqualTo(5_000);
        assertThat(clients.upsert("batch", cards).unchanged()).isEqualTo(5_000);
    }

    @Test
    void knowsManagersByNameOrExternalIdAndMakesUnknownOnes() {
        var first = managers.idsOf("people", List.of("Зелёный Ёж", "Another"));

        var again = managers.idsOf("people", List.of("зеленый ёж", "Another", "зелёный еж"));

        assertThat(again.get("зеленый ёж")).isEqualTo(first.get("Зелёный Ёж"));
        assertThat(again.get("зелёный еж")).isEqualTo(first.get("Зелёный Ёж"));
        assertThat(first.get("Another")).isNotEqualTo(first.get("Зелёный Ёж"));
    }

    private long version() {
        return snapshots.read(() -> snapshots.current().version(Room.CLIENT));
    }
}
