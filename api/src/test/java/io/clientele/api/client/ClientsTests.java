package io.clientele.api.client;

import static io.clientele.api.client.field.ClientField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class ClientsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Autowired
    private Clients clients;

    @Autowired
    private Managers managers;

    @Autowired
    private Categories categories;

    @Autowired
    private PropertyDefinitions properties;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Changes changes;

    @Autowired
    private JdbcClient jdbc;

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
    void refusesCirclesOfHeads() {
        clients.upsert(
                "circle", List.of(Card.of("a").card(), Card.of("b").head("a").card()));

        var outcome = clients.upsert(
                "circle",
                List.of(
                        Card.change("a").head("c").card(),
                        Card.of("c").head("b").card(),
                        Card.of("self").head("self").card()));

        assertThat(outcome.rejected())
                .extracting(Rejected::code)
                .contains("HEAD_CYCLE")
                .doesNotContain("INTERNAL");
        assertThat(outcome.rejected()).extracting(Rejected::index).contains(0, 2);
        assertThat(stored("circle", "a").headId()).isNull();
    }

    @Test
    void refusesAKeyThatComesTwiceWithOtherContentButNotTheSameTwice() {
        var outcome = clients.upsert(
                "keys",
                List.of(
                        Card.of("a").card(),
                        Card.of("b").with(CITY, "Тула").card(),
                        Card.of("a").card(),
                        Card.of("b").with(CITY, "Орёл").card()));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.unchanged()).isEqualTo(1);
        assertThat(outcome.rejected()).extracting(Rejected::index).containsExactly(1, 3);
        assertThat(outcome.rejected()).extracting(Rejected::code).containsOnly("DUPLICATE_KEY");
        assertThat(clients.idsOf("keys", List.of("b"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1} is {2}")
    @CsvSource({
        "REGISTERED_AT, 31.12.2020, NOT_A_DATE",
        "BIRTH_DATE, 2021-02-29, NOT_A_DATE",
        "INCOME, '1,5', NOT_A_NUMBER",
        "INCOME, 1e9, NOT_A_NUMBER",
        "INCOME, 1.00005, TOO_PRECISE",
        "INCOME, 1234567890123456, OUT_OF_RANGE",
        "COMPANY_SIZE, 1.5, TOO_PRECISE",
        "DISCOUNT_PERCENT, 1000, OUT_OF_RANGE",
        "KIND, GIANT, UNKNOWN_CHOICE",
        "SEX, m, UNKNOWN_CHOICE",
        "ACTIVE, yes, NOT_YES_OR_NO",
        "INN, 123456789012345678901, TOO_LONG",
        "NAME, '', REQUIRED",
        "AGE, 30, NOT_SETTABLE",
        "CONSENT, EMAIL, NOT_SETTABLE"
    })
    void refusesWhatCannotBeRead(ClientField field, String value, String code) {
        var outcome = clients.upsert(
                "bad",
                List.of(Card.of("a").with(field, value).card(), Card.of("good").card()));

        assertThat(outcome.created() + outcome.unchanged()).isEqualTo(1);
        assertThat(outcome.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.index()).isZero();
            assertThat(rejected.column()).isEqualTo(field.column());
            assertThat(rejected.value()).isEqualTo(value);
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.message()).endsWith(".");
        });
        assertThat(clients.idsOf("bad", List.of("a"))).isEmpty();
    }

    @Test
    void refusesCharactersThatWouldBeLost() {
        var outcome = clients.upsert(
                "lost",
                List.of(
                        Card.of("nul").with(CITY, "Ту\u0000ла").card(),
                        Card.of("half").with(CITY, "\uD83D").card(),
                        Card.of("whole").with(CITY, "😀").card()));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::code)
                .containsExactly("INVALID_CHARACTER", "INVALID_CHARACTER");
        assertThat(stored("lost", "whole").city()).isEqualTo("😀");
    }

    @Test
    void refusesUnknownCategoriesPropertiesChoicesAndConsents() {
        properties.create("size", "Size", PropertyType.CHOICE, List.of("big", "small"));
        properties.create("tags", "Tags", PropertyType.CHOICES, List.of("a", "b"));

        var outcome = clients.upsert(
                "codes",
                List.of(
                        Card.of("1").category("nowhere", true).card(),
                        Card.of("2").property("nowhere", "1").card(),
                        Card.of("3").property("size", "huge").card(),
                        Card.of("4").property("size", "big", "small").card(),
                        Card.of("5").consent("PIGEON", DAY).card(),
                        Card.of("6")
                                .property("size", "BIG")
                                .property("tags", "b", "a")
                                .card()));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::code)
                .containsExactly(
                        "UNKNOWN_CATEGORY", "UNKNOWN_PROPERTY", "UNKNOWN_CHOICE", "TOO_MANY_VALUES", "UNKNOWN_CHOICE");
        assertThat(texts(
                        "select text_value from client_property where client_id = ? order by text_value",
                        stored("codes", "6").id()))
                .containsExactly("a", "b", "big");
    }

    @Test
    void refusesTooManyAtOnce() {
        var cards = Collections.nCopies(5_001, Card.of("a").card());

        assertThatThrownBy(() -> clients.upsert("many", cards))
                .isInstanceOf(Problem.class)
                .extracting("code")
                .isEqualTo("BATCH_TOO_LARGE");
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

    private Client stored(String source, String externalId) {
        var id = Objects.requireNonNull(
                clients.idsOf(source, List.of(externalId)).get(externalId));
        return clients.byId(id).orElseThrow();
    }

    private List<String> texts(String sql, int client) {
        return jdbc.sql(sql).param(client).query(String.class).list().stream()
                .map(String::valueOf)
                .toList();
    }

    private long version() {
        return snapshots.read(() -> snapshots.current().version(Room.CLIENT));
    }
}
