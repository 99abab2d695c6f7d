package io.clientele.api.exchange.commerceml;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** 1C as it exchanges with a site. */
final class OneC {

    private final WebTestClient web;
    private final String type;
    private final String cookie;

    private OneC(WebTestClient web, String type, String cookie) {
        this.web = web;
        this.type = type;
        this.cookie = cookie;
    }

    /** Signed in, with an empty session. */
    static OneC begin(Api api, String type) {
        var oneC = signedIn(api, type);
        assertThat(oneC.ask("init")).isEqualTo("zip=yes\nfile_limit=16777216\n");
        return oneC;
    }

    /** Before it has asked what it may send. */
    static OneC signedIn(Api api, String type) {
        var lines = text(signIn(api, type, "admin", Api.PASSWORD).expectStatus().isOk())
                .lines()
                .toList();
        assertThat(lines).hasSize(3).first().isEqualTo("success");
        return new OneC(api.anyone(), type, lines.get(1) + "=" + lines.get(2));
    }

    static WebTestClient.ResponseSpec signIn(Api api, String type, String username, String password) {
        return api.anyone()
                .get()
                .uri("/exchange/1c?type={type}&mode=checkauth", type)
                .headers(headers -> headers.setBasicAuth(username, password, StandardCharsets.UTF_8))
                .exchange();
    }

    String ask(String mode) {
        return text(asked("mode=" + mode).expectStatus().isOk());
    }

    WebTestClient.ResponseSpec asked(String query) {
        return web.get()
                .uri("/exchange/1c?type=" + type + "&" + query)
                .header("Cookie", cookie)
                .exchange();
    }

    /** Sends a file in parts of so many bytes. */
    OneC send(String name, byte[] content, int part) {
        for (var from = 0; from < content.length; from += part) {
            var bytes = Arrays.copyOfRange(content, from, Math.min(content.length, from + part));
            assertThat(sent(name, bytes)).isEqualTo("success\n");
        }
        return this;
    }

    /** Whatever type of content it says it is, as some of its versions do. */
    String sent(String name, byte[] part) {
        return text(web.post()
                .uri("/exchange/1c?type={type}&mode=file&filename={name}", type, name)
                .header("Cookie", cookie)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(part)
                .exchange()
                .expectStatus()
                .isOk());
    }

    /** The last answer of an import, which is asked for until it is over. */
    String load(String name) {
        return load(name, "1c");
    }

    String load(String name, String source) {
        var answer = "progress";
        while (answer.startsWith("progress")) {
            answer = text(asked("mode=import&filename=%s&source=%s".formatted(name, source))
                    .expectStatus()
                    .isOk());
        }
        return answer;
    }

    static String text(WebTestClient.ResponseSpec answer) {
        return new String(
                Objects.requireNonNull(answer.expectBody().returnResult().getResponseBodyContent()),
                StandardCharsets.UTF_8);
    }
}
