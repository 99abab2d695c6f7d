package io.clientele.api.client;

import static io.clientele.api.client.field.ClientField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Problem;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cards that are refused, and why. */
@ClienteleTest
class RefusedCardsTests extends StoredCards {

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
}
