package io.clientele.api.client.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.Asking.Answer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many cards in one call. */
@ClienteleTest
class CardsChangeTests {

    private static final String CLIENTS = """
            mutation($input: ClientsUpsertInput!) { clientsUpsert(input: $input) { created changed unchanged
              clients { externalId name } userErrors { field code } } }""";
    private static final String PERSONS = """
            mutation($input: ContactPersonsUpsertInput!) { contactPersonsUpsert(input: $input) { created changed unchanged
              contactPersons { externalId name } userErrors { field code } } }""";

    private final Api api;

    @Autowired
    CardsChangeTests(Api api) {
        this.api = api;
    }

    @Test
    void takesTheGoodCardsAndTellsWhatIsWrongWithTheOthers() {
        var cards = List.of(
                Map.of("externalId", "good", "name", "Good"),
                Map.of("externalId", "nameless"),
                Map.of("externalId", "vip", "name", "Vip", "categories", List.of(Map.of("code", "unheard"))));

        clients("cards", cards).response().path("clientsUpsert").matchesJsonStrictly("""
                {"created": 1, "changed": 0, "unchanged": 0, "clients": [{"externalId": "good", "name": "Good"}],
                 "userErrors": [{"field": ["clients", "1", "name"], "code": "REQUIRED"},
                                {"field": ["clients", "2", "categories", "unheard"], "code": "UNKNOWN_CATEGORY"}]}""");
        assertThat(clients("cards", cards.subList(0, 1)).number("clientsUpsert.unchanged"))
                .isEqualTo(1);
    }

    @Test
    void refusesMoreThanFiveHundredWhole() {
        var many = Collections.nCopies(501, Map.of("externalId", "same", "name", "Same"));

        clients("many", many).response().path("clientsUpsert").matchesJsonStrictly("""
                {"created": 0, "changed": 0, "unchanged": 0, "clients": [],
                 "userErrors": [{"field": ["clients"], "code": "BATCH_TOO_LARGE"}]}""");
    }

    @Test
    void takesPeopleOfClientsOfTheSameSource() {
        clients("firm", List.of(Map.of("externalId", "A", "name", "A")));

        ask(
                        PERSONS,
                        Map.of(
                                "source",
                                "firm",
                                "contactPersons",
                                List.of(
                                        Map.of("externalId", "p1", "client", "A", "name", "Анна"),
                                        Map.of("externalId", "p2", "client", "nobody", "name", "Борис"))))
                .response()
                .path("contactPersonsUpsert")
                .matchesJsonStrictly("""
                {"created": 1, "changed": 0, "unchanged": 0,
                 "contactPersons": [{"externalId": "p1", "name": "Анна"}],
                 "userErrors": [{"field": ["contactPersons", "1", "client"], "code": "UNKNOWN_CLIENT"}]}""");
    }

    private Answer clients(String source, List<? extends Map<String, ?>> cards) {
        return ask(CLIENTS, Map.of("source", source, "clients", cards));
    }

    private Answer ask(String document, Map<String, ?> input) {
        return new Asking(api.admin()).ask(document, Map.of("input", input));
    }
}
