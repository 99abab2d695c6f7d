package io.clientele.api.interaction.change;

import static io.clientele.api.interaction.InteractionTestData.interaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.database.Bitmaps;
import io.clientele.api.database.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Interactions are kept, moved and deleted. */
@ClienteleTest
class InteractionsStoreTests extends TakenInteractions {

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
}
