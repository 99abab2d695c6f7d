package io.clientele.api;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The doors of the application as its callers use them. */
@Lazy
@Component
public class Api {

    public static final String PASSWORD = "first-password-of-tests";

    private final WebServerApplicationContext server;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(WebServerApplicationContext server) {
        this.server = server;
    }

    /** GraphQL as the first admin. */
    public HttpGraphQlTester admin() {
        return as("admin");
    }

    /** GraphQL as somebody whose password is {@link #PASSWORD}. */
    public HttpGraphQlTester as(String username) {
        return HttpGraphQlTester.create(
                rest(username).mutate().baseUrl(url() + "/graphql").build());
    }

    /** The REST doors as somebody whose password is {@link #PASSWORD}. */
    public WebTestClient rest(String username) {
        return anyone().mutate()
                .defaultHeader("Authorization", "Bearer " + tokenOf(username))
                .build();
    }

    /** A file that the first admin downloads. */
    public byte[] file(String path) {
        return Objects.requireNonNull(rest("admin")
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }

    /** What somebody shows at the doors, for callers that speak the protocol themselves. */
    public String tokenOf(String username) {
        return tokens.computeIfAbsent(username, this::token);
    }

    /** The REST doors without a token. */
    public WebTestClient anyone() {
        return WebTestClient.bindToServer()
                .baseUrl(url())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(64 << 20))
                .responseTimeout(Duration.ofMinutes(2))
                .build();
    }

    public String url() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(server.getWebServer()).getPort();
    }

    private String token(String username) {
        var answer = anyone().post()
                .uri("/auth/token")
                .bodyValue(Map.of("username", username, "password", PASSWORD))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(Objects.requireNonNull(answer).get("access_token"));
    }

    /** Forgets tokens, for accounts that were made anew. */
    public void signOut() {
        tokens.clear();
    }
}
