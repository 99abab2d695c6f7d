package io.clientele.api.interaction.change;

import static io.clientele.api.interaction.InteractionTestData.interaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.api.ClienteleTest;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows of interactions that are not taken. */
@ClienteleTest
class RefusedInteractionsTests extends TakenInteractions {

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
}
