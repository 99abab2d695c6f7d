package io.clientele.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@ClienteleTest
class SigningInTests {

    private final Api api;

    @Autowired
    SigningInTests(Api api) {
        this.api = api;
    }

    @Test
    void tellsTheViewerWhoHeIs() {
        api.admin()
                .document("{ viewer { username role limited } }")
                .execute()
                .path("viewer.username")
                .entity(String.class)
                .isEqualTo("admin")
                .path("viewer.role")
                .entity(String.class)
                .isEqualTo("ADMIN")
                .path("viewer.limited")
                .entity(Boolean.class)
                .isEqualTo(false);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownUserAlike() {
        var wrong = signIn(Map.of("username", "admin", "password", "wrong"));
        var unknown = signIn(Map.of("username", "nobody", "password", Api.PASSWORD));

        wrong.expectStatus().isUnauthorized().expectBody().jsonPath("$.code").isEqualTo("BAD_CREDENTIALS");
        unknown.expectStatus().isUnauthorized().expectBody().jsonPath("$.code").isEqualTo("BAD_CREDENTIALS");
    }

    @Test
    void givesNewTokensForARefreshTokenOnce() {
        var first = issued(Map.of("username", "admin", "password", Api.PASSWORD));
        var refresh = String.valueOf(first.get("refresh_token"));

        var second = issued(Map.of("refresh_token", refresh));

        assertThat(second.get("token_type")).isEqualTo("Bearer");
        assertThat(second.get("expires_in")).isEqualTo(900);
        signIn(Map.of("refresh_token", refresh)).expectStatus().isUnauthorized();
    }

    @Test
    void keepsEveryOtherDoorShutWithoutAToken() {
        for (var door : new String[] {
            "/graphql", "/imports/clients", "/jobs/1/result", "/reports/x.pdf", "/nowhere", "/actuator/env"
        }) {
            api.anyone()
                    .post()
                    .uri(door)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"query\":\"{viewer{username}}\"}")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    @Test
    void letsNobodyButAnAdminOpenAccounts() {
        var create = """
                mutation($name: String!) { accountCreate(input: {username: $name, password: "%s", role: ANALYST}) {
                  account { id username role active } userErrors { code field } } }""".formatted(Api.PASSWORD);
        api.admin()
                .document(create)
                .variable("name", "anna")
                .execute()
                .path("accountCreate.userErrors")
                .entityList(Object.class)
                .hasSize(0)
                .path("accountCreate.account.active")
                .entity(Boolean.class)
                .isEqualTo(true);

        var again = api.admin().document(create).variable("name", "anna").execute();
        var byAnna = api.as("anna").document(create).variable("name", "boris").execute();

        again.path("accountCreate.userErrors[0].code").entity(String.class).isEqualTo("USERNAME_TAKEN");
        byAnna.errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions())
                                .containsEntry("code", "FORBIDDEN")
                                .containsKey("traceId")));
    }

    private Map<?, ?> issued(Map<String, String> body) {
        return Objects.requireNonNull(signIn(body)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec signIn(Map<String, String> body) {
        return api.anyone().post().uri("/auth/token").bodyValue(body).exchange();
    }
}
