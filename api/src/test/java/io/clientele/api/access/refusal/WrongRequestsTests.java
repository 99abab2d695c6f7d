package io.clientele.api.access.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Requests that no door of ours takes are refused with a code and a sentence, and none is a fault of the server. */
@ClienteleTest
class WrongRequestsTests {

    private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

    private final Api api;

    @Autowired
    WrongRequestsTests(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /reports/rfm.csv?from=banana&to=2026-01-01 | 400 | BAD_PARAMETER | `from` is a day such as 2026-01-31; it was `banana`.",
                "GET | /reports/rfm.csv?locale=FR | 400 | BAD_PARAMETER | `locale` is one of",
                "GET | /clients.csv?asOf=2026-02-30 | 400 | BAD_PARAMETER | `asOf` is a day such as 2026-01-31; it was `2026-02-30`.",
                "GET | /overlaps/cell.csv | 400 | BAD_PARAMETER | The parameter `segments` is needed.",
                "POST | /imports/clients?dryRun=maybe | 400 | BAD_PARAMETER | `dryRun` is true or false; it was `maybe`.",
                "POST | /clients.csv | 405 | WRONG_METHOD | This door takes GET, not POST.",
                "GET | /reports/rfm | 404 | NOT_FOUND | Nothing answers GET /reports/rfm.",
                "GET | /nothing | 403 | FORBIDDEN | there is no such door"
            })
    void areToldWhatIsWrong(String method, String address, int status, String code, String words) {
        refused(
                api.rest("admin")
                        .method(HttpMethod.valueOf(method))
                        .uri(address)
                        .exchange(),
                status,
                code,
                words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/clients.csv", "/reports/rfm.pdf", "/jobs/x/result", "/nothing"})
    void areSentToSignInWithoutAToken(String address) {
        var answer = api.anyone().get().uri(address).exchange();

        answer.expectHeader()
                .value(
                        HttpHeaders.WWW_AUTHENTICATE,
                        scheme -> assertThat(scheme).startsWith("Bearer"));
        refused(answer, 401, "UNAUTHENTICATED", "/auth/token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {bad | 400 | BAD_BODY",
                "application/json | null | 400 | BAD_BODY",
                "application/x-www-form-urlencoded | username=admin | 415 | WRONG_MEDIA_TYPE"
            })
    void areToldAtTheSignInThatItTakesJson(String type, String body, int status, String code) {
        refused(post("/auth/token", type, body), status, code, "take");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x"})
    void areToldAtImportsThatAFileIsInParts(String type) {
        refused(post("/imports/clients", type, "--x\r\nbroken"), 400, "BAD_BODY", "multipart/form-data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{bad", "[]"})
    void areToldAtGraphQlThatAQuestionIsAnObject(String body) {
        refused(post("/graphql", "application/json", body), 400, "BAD_BODY", "JSON");
    }

    @Test
    void areToldHowLongAQuestionMayBe() {
        refused(
                post(
                        "/graphql",
                        "application/json",
                        "{\"query\": \"{ __typename } #%s\"}".formatted("x".repeat(1_000_000))),
                413,
                "TOO_LARGE",
                "1,000,000 bytes");
    }

    private WebTestClient.ResponseSpec post(String address, String type, String body) {
        return api.rest("admin")
                .post()
                .uri(address)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .bodyValue(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private static void refused(WebTestClient.ResponseSpec answer, int status, String code, String words) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(PROBLEM)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains(words));
    }
}
