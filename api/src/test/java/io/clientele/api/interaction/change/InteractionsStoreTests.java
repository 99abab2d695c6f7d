package io.clientele.api.interaction.change;

import static io.clientele.api.interaction.InteractionTestData.interaction;
import static io.clientele.api.sale.SaleTestData.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactPersonCard;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.database.Bitmaps;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Problem;
import io.clientele.api.interaction.InteractionTestData;
import io.clientele.api.sale.product.Products;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class InteractionsStoreTests {

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

    @BeforeEach
    void clear() {
        InteractionTestData.clear(jdbc);
        clients.upsert(
                "file", List.of(Card.of("Romashka").card(), Card.of("Vasilek").card()));
        people.upsert(
                "file",
                List.of(
                        new ContactPersonCard("anna", "Romashka", Map.of(ContactField.NAME, "Анна")),
                        new ContactPersonCard("boris", "Vasilek", Map.of(ContactField.NAME, "Борис"))));
        products.upsert(
                "file",
                List.of(product("P1", "Drill", "Tools"), product("P2", "Bit", "Tools"), product("P3", "Bit", "Tools")));
    }

    @Test
    void keepsAllThatARowSays() {
        var outcome = take(interaction("I1")
                .kind("звонок")
                .at("2026-03-11T00:30:00")
                .person("anna")
                .direction("Входящий")
                .through("Линия 1")
                .outcome("Перезвонить")
                .about("drill")
                .score("4.5")
                .subject("О дрели")
                .by("Ivanov")
                .next(LocalDate.of(2026, 3, 20)));

        assertThat(outcome).isEqualTo(new Outcome(1, 0, 0, List.of()));
        assertThat(rows())
                .containsExactly(
                        "I1 Romashka anna CALL call 2026-03-10 21:30:00 2026-03-11 IN Линия 1 линия 1 Перезвонить"
                                + " перезвонить P1 INV-1 Spring 4.5000 О дрели Ivanov 2026-03-20");
        assertThat(lastChange()).isEqualTo("2026-03-11 2026-03-11 [%d]".formatted(client("Romashka")));
    }

    @Test
    void keepsAKindOfTheFirmsOwn() {
        take(interaction("I1").kind("Замёр"));

        assertThat(jdbc.sql("select concat(kind, ' ', kind_key) from interaction")
                        .query(String.class)
                        .single())
                .isEqualTo("Замёр замер");
    }

    @Test
    void changesNothingWhenTheSameRowsComeAgain() {
        var row = interaction("I1")
                .person("anna")
                .direction("out")
                .about("P1")
                .score("1")
                .by("Ivanov")
                .at("2026-03-10T12:00:00.123456789");
        take(row, interaction("I2"));
        var version = version();

        var again = take(row.kind("Звонок"), interaction("I2"));

        assertThat(again).isEqualTo(new Outcome(0, 0, 2, List.of()));
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void movesAnInteractionToAnotherClientAndTouchesBoth() {
        take(interaction("I1").person("anna").subject("Old"), interaction("I2"));

        var moved = take(interaction("I1").with("Vasilek").at("2026-04-02T10:00:00"), interaction("I2"));

        assertThat(moved).isEqualTo(new Outcome(0, 1, 1, List.of()));
        assertThat(rows().getFirst())
                .isEqualTo(
                        "I1 Vasilek null CALL call 2026-04-02 07:00:00 2026-04-02 null null null null null null INV-1"
                                + " Spring null null null null");
        assertThat(lastChange())
                .isEqualTo("2026-03-10 2026-04-02 [%d, %d]".formatted(client("Romashka"), client("Vasilek")));
    }

    @Test
    void leavesOutRowsThatMentionUnknownThingsAndTakesTheOthers() {
        var outcome = take(
                interaction("I1").with("Nobody").person("anna"),
                interaction("I2").person("boris"),
                interaction("I3").about("Saw"),
                interaction("I4").about("Bit").by("Never made"),
                interaction("I5").about("P2"));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::column, Rejected::value, Rejected::code)
                .containsExactly(
                        tuple(0, "client", "Nobody", "UNKNOWN_CLIENT"),
                        tuple(0, "contact_person", "anna", "UNKNOWN_CONTACT_PERSON"),
                        tuple(1, "contact_person", "boris", "UNKNOWN_CONTACT_PERSON"),
                        tuple(2, "product", "Saw", "UNKNOWN_PRODUCT"),
                        tuple(3, "product", "Bit", "AMBIGUOUS_PRODUCT"));
        assertThat(jdbc.sql("select count(*) from manager").query(Integer.class).single())
                .isZero();
    }

    @Test
    void tellsAllThatIsWrongWithARow() {
        var outcome = take(interaction(" ")
                .with("")
                .kind("x".repeat(65))
                .at("1800-01-01T00:00:00")
                .direction("sideways")
                .through("nul \u0000")
                .outcome("y".repeat(101))
                .score("1.00001")
                .next(LocalDate.of(3000, 1, 1)));

        assertThat(outcome.rejected())
                .extracting(Rejected::column, Rejected::code)
                .containsExactly(
                        tuple("external_id", "REQUIRED"),
                        tuple("client", "REQUIRED"),
                        tuple("kind", "TOO_LONG"),
                        tuple("direction", "UNKNOWN_CHOICE"),
                        tuple("channel", "INVALID_CHARACTER"),
                        tuple("outcome", "TOO_LONG"),
                        tuple("score", "TOO_PRECISE"),
                        tuple("at", "DATE_OUT_OF_RANGE"),
                        tuple("next_contact_at", "DATE_OUT_OF_RANGE"));
        assertThat(take(interaction("I1").score("1E999999999")).rejected())
                .extracting(Rejected::code)
                .containsExactly("OUT_OF_RANGE");
    }

    @Test
    void takesARepeatedRowOnceAndRefusesOneThatDiffers() {
        var outcome = take(
                interaction("I1"),
                interaction("I1").kind("звонок"),
                interaction("I2"),
                interaction("I2").kind("визит"));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.unchanged()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::code)
                .containsExactly(tuple(2, "DUPLICATE_KEY"), tuple(3, "DUPLICATE_KEY"));
    }

    @Test
    void takesAllOrNoneWhereThatIsAsked() {
        var rows = List.of(
                interaction("I1").by("Ivanov").row(),
                interaction("I2").with("Nobody").row());
        var version = version();

        var outcome = interactions.upsertAllOrNone("file", rows);

        assertThat(outcome.rejected()).hasSize(1);
        assertThat(outcome.created()).isZero();
        assertThat(rows()).isEmpty();
        assertThat(version()).isEqualTo(version);
        assertThat(interactions.upsertAllOrNone("file", rows.subList(0, 1)).created())
                .isEqualTo(1);
    }

    @Test
    void keepsSourcesApart() {
        clients.upsert("crm", List.of(Card.of("Romashka").card()));

        take(interaction("I1"));
        var other = interactions.upsert("crm", List.of(interaction("I1").row()));

        assertThat(other.created()).isEqualTo(1);
        assertThat(jdbc.sql("select count(distinct client_id) from interaction")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void deletesThoseThatAreThere() {
        take(interaction("I1"), interaction("I2").with("Vasilek").at("2026-04-02T10:00:00"), interaction("I3"));

        assertThat(interactions.delete("file", List.of("I1", "I2", "I9"))).containsExactlyInAnyOrder("I1", "I2");

        assertThat(rows()).singleElement().asString().startsWith("I3");
        assertThat(lastChange())
                .isEqualTo("2026-03-10 2026-04-02 [%d, %d]".formatted(client("Romashka"), client("Vasilek")));
        var version = version();
        assertThat(interactions.delete("file", List.of("I1"))).isEmpty();
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void takesALargeBatchAndRefusesALargerOne() {
        var rows = IntStream.range(0, 5_000)
                .mapToObj(number ->
                        interaction("I" + number).through("Линия " + number % 7).row())
                .toList();

        assertThat(interactions.upsert("file", rows).created()).isEqualTo(5_000);
        assertThat(interactions.upsert("file", rows).unchanged()).isEqualTo(5_000);
        assertThatThrownBy(() -> interactions.upsert("file", Collections.nCopies(5_001, rows.getFirst())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("BATCH_TOO_LARGE"));
    }

    private Outcome take(InteractionTestData... rows) {
        return interactions.upsert(
                "file", Stream.of(rows).map(InteractionTestData::row).toList());
    }

    private List<String> rows() {
        return jdbc.sql("""
                        select i.external_id, c.external_id client, p.external_id person, i.kind, kind_key,
                            date_format(at, '%Y-%m-%d %H:%i:%s') at, on_day, direction, channel, channel_key, outcome,
                            outcome_key, g.external_id product, document, campaign, score, subject, m.name, next_contact_at
                        from interaction i join client c on c.id = i.client_id
                            left join contact_person p on p.id = contact_person_id left join product g on g.id = product_id
                            left join manager m on m.id = manager_id
                        order by i.id""")
                .query((row, number) -> String.join(
                        " ",
                        IntStream.rangeClosed(1, 19)
                                .mapToObj(column -> text(row, column))
                                .toList()))
                .list();
    }

    private static String text(ResultSet row, int column) {
        try {
            return Objects.toString(row.getString(column));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String lastChange() {
        return jdbc.sql(
                        "select from_day, to_day, clients from data_change where room = 'interaction' order by version desc limit 1")
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " "
                        + Arrays.toString(Bitmaps.read(row.getBytes(3)).toArray()))
                .single();
    }

    private int client(String externalId) {
        return Objects.requireNonNull(clients.idsOf("file", List.of(externalId)).get(externalId));
    }

    private long version() {
        return jdbc.sql("select version from data_version where room = 'interaction'")
                .query(Long.class)
                .single();
    }
}
