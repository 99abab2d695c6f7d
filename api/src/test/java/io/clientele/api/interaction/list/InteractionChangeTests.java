package io.clientele.api.interaction.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.graphql.Ids;
import io.clientele.api.interaction.InteractionTestData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class InteractionChangeTests {

    private static final String UPSERT = """
            mutation($input: InteractionUpsertInput!) { interactionUpsert(input: $input) {
                interactions { externalId kind at onDay client { name } manager { name } }
                userErrors { field code } } }""";

    @Autowired
    Clients clients;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Api api;

    @BeforeEach
    void fill() {
        InteractionTestData.clear(jdbc);
        jdbc.sql("delete from idempotency_key").update();
        clients.upsert("api", List.of(Card.of("A").card(), Card.of("B").card()));
    }

    @Test
    void takesInteractionsAndShowsThemAsTheyAre() {
        var answer = upsert(Map.of(
                "interactions",
                List.of(
                        interaction("I2", "A", Map.of("manager", "Ivanov", "kind", "звонок")),
                        interaction("I1", "B", Map.of("kind", "Замёр", "at", "2026-03-10T22:30:00Z")))));

        answer.path("interactionUpsert").matchesJsonStrictly("""
                {"interactions": [
                  {"externalId": "I2", "kind": "CALL", "at": "2026-03-10T09:00:00Z", "onDay": "2026-03-10",
                   "client": {"name": "Client A"}, "manager": {"name": "Ivanov"}},
                  {"externalId": "I1", "kind": "Замёр", "at": "2026-03-10T22:30:00Z", "onDay": "2026-03-11",
                   "client": {"name": "Client B"}, "manager": null}],
                 "userErrors": []}""");
    }

    @Test
    void takesNoneWhenOneIsWrongAndTellsAllThatIs() {
        var answer = upsert(Map.of(
                "interactions",
                List.of(
                        interaction("I1", "A", Map.of()),
                        interaction("I2", "Nobody", Map.of()),
                        interaction("I3", "A", Map.of("kind", " ", "contactPerson", "anna")),
                        interaction("I4", "A", Map.of("nextContactAt", "3000-01-01")))));

        answer.path("interactionUpsert").matchesJsonStrictly("""
                {"interactions": [], "userErrors": [
                 {"field": ["interactions", "1", "client"], "code": "UNKNOWN_CLIENT"},
                 {"field": ["interactions", "2", "kind"], "code": "REQUIRED"},
                 {"field": ["interactions", "3", "nextContactAt"], "code": "DATE_OUT_OF_RANGE"}]}""");
        assertThat(count()).isZero();
    }

    @Test
    void takesTheSameCallOnceByItsKey() {
        var call = Map.of("interactions", List.of(interaction("I1", "A", Map.of())), "idempotencyKey", "k1");
        upsert(call);
        upsert(Map.of("interactions", List.of(interaction("I1", "A", Map.of("kind", "VISIT")))));

        var again = upsert(call);

        again.path("interactionUpsert.interactions[0].kind")
                .entity(String.class)
                .isEqualTo("VISIT");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void freesTheKeyOfACallThatWasRefused() {
        upsert(Map.of("interactions", List.of(interaction("I1", "Nobody", Map.of())), "idempotencyKey", "k1"));

        upsert(Map.of("interactions", List.of(interaction("I1", "A", Map.of())), "idempotencyKey", "k1"))
                .path("interactionUpsert.interactions[*].externalId")
                .entityList(String.class)
                .containsExactly("I1");
    }

    @Test
    void refusesTooManyAtOnceAndABadKey() {
        var many = IntStream.range(0, 501)
                .mapToObj(number -> interaction("I" + number, "A", Map.of()))
                .toList();

        upsert(Map.of("interactions", many))
                .path("interactionUpsert.userErrors")
                .matchesJsonStrictly("""
                [{"field": ["interactions"], "code": "BATCH_TOO_LARGE"}]""");
        upsert(Map.of("interactions", List.of(), "idempotencyKey", ""))
                .path("interactionUpsert.userErrors")
                .matchesJsonStrictly("""
                        [{"field": ["idempotencyKey"], "code": "BAD_IDEMPOTENCY_KEY"}]""");
        upsert(Map.of("interactions", List.of(), "source", "x".repeat(33)))
                .path("interactionUpsert.userErrors")
                .matchesJsonStrictly("""
                        [{"field": ["source"], "code": "TOO_LONG"}]""");
    }

    @Test
    void deletesThoseThatAreThere() {
        upsert(Map.of("interactions", List.of(interaction("I1", "A", Map.of()), interaction("I2", "A", Map.of()))));

        api.admin()
                .document(
                        "mutation { interactionDelete(input: {externalIds: [\"I9\", \"I2\", \"I1\"]}) { deletedExternalIds userErrors { code } } }")
                .execute()
                .path("interactionDelete")
                .matchesJsonStrictly("""
                        {"deletedExternalIds": ["I1", "I2"], "userErrors": []}""");

        assertThat(count()).isZero();
        assertThat(jdbc.sql(
                                "select detail from audit_event where action = 'interaction.delete' order by at desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("I1, I2");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"MARKETER, ''", "ANALYST, FORBIDDEN", "EXECUTIVE, FORBIDDEN", "MANAGER, FORBIDDEN"})
    void letsOnlyThoseChangeInteractionsWhoChangeClients(String role, String code) {
        signUp(role);

        for (var change : List.of(
                "mutation { interactionUpsert(input: {interactions: []}) { userErrors { code } } }",
                "mutation { interactionDelete(input: {externalIds: []}) { userErrors { code } } }")) {
            assertThat(String.join("", codes(api.as("somebody").document(change).execute())))
                    .isEqualTo(code);
        }
        assertThat(codes(api.as("somebody")
                        .document("{ interactions { totalCount } }")
                        .execute()))
                .isEmpty();
    }

    private void signUp(String role) {
        jdbc.sql("delete from account where username = 'somebody'").update();
        api.signOut();
        upsert(Map.of("interactions", List.of(interaction("I1", "A", Map.of("manager", "Ivanov")))));
        var ivanov = jdbc.sql("select id from manager").query(Integer.class).single();
        var input = new HashMap<String, Object>(Map.of("username", "somebody", "password", Api.PASSWORD, "role", role));
        if (role.equals("MANAGER")) {
            input.put("manager", Ids.of("Manager", ivanov));
        }
        api.admin()
                .document(
                        "mutation($input: AccountCreateInput!) { accountCreate(input: $input) { userErrors { code } } }")
                .variable("input", input)
                .execute()
                .path("accountCreate.userErrors")
                .matchesJsonStrictly("[]");
    }

    private static List<String> codes(Response answer) {
        var codes = new ArrayList<String>();
        answer.errors()
                .satisfy(errors -> errors.forEach(
                        error -> codes.add(String.valueOf(error.getExtensions().get("code")))));
        return codes;
    }

    private static Map<String, Object> interaction(String externalId, String client, Map<String, Object> rest) {
        var input = new HashMap<String, Object>(
                Map.of("externalId", externalId, "client", client, "kind", "CALL", "at", "2026-03-10T12:00:00+03:00"));
        input.putAll(rest);
        return input;
    }

    private Response upsert(Map<String, Object> input) {
        return api.admin().document(UPSERT).variable("input", input).execute();
    }

    private int count() {
        return jdbc.sql("select count(*) from interaction").query(Integer.class).single();
    }
}
