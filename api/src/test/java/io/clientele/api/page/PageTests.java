package io.clientele.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

@ClienteleTest
class PageTests {

    /** What browsers ask for when somebody follows a link. */
    private static final MediaType[] NAVIGATION = {
        MediaType.TEXT_HTML, MediaType.APPLICATION_XHTML_XML, MediaType.parseMediaType("*/*;q=0.8")
    };

    private final Api api;

    @Autowired
    PageTests(Api api) {
        this.api = api;
    }

    @Test
    void opensAtEachOfItsAddressesWithoutAToken() {
        var page = text(get("/index.html"));

        assertThat(page).contains("<title>Clientele</title>");
        for (var address : Page.ADDRESSES) {
            assertThat(text(get(address.replace("{id}", "U2VnbWVudDox"))))
                    .as(address)
                    .isEqualTo(page);
        }
    }

    @Test
    void opensTheToolsOfThoseWhoWriteClients() {
        for (var tool : Page.TOOLS) {
            assertThat(text(get(tool))).as(tool).contains("<!doctype html>", "Clientele</title>");
        }
    }

    @Test
    void hidesNoDoorBehindIt() {
        for (var door : new String[] {
            "/graphql",
            "/jobs/1/result",
            "/reports/sales-by-segment.pdf",
            "/segments/1/members.csv",
            "/segments/1/rule/x",
            "/nowhere"
        }) {
            assertThat(get(door).getStatus()).as(door).isEqualTo(HttpStatus.UNAUTHORIZED);
        }
    }

    @Test
    void opensInBrowsersAtAnAddressThatIsNotItsOwn() {
        var page = text(get("/index.html"));

        for (var address : new String[] {"/nowhere", "/segments/1/rule/x", "/reports/sales-by-segment.pdf"}) {
            var answer = get(address, NAVIGATION);

            assertThat(answer.getStatus()).as(address).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getResponseBody()).as(address).isEqualTo(page);
        }
    }

    @Test
    void leavesRefusalsToWhoCallsInsteadOfGoingThere() {
        var expired = api.anyone()
                .get()
                .uri("/reports/sales-by-segment.pdf")
                .accept(NAVIGATION)
                .header(HttpHeaders.AUTHORIZATION, "Bearer expired")
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(expired.getStatus()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(expired.getResponseHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE))
                .startsWith("Bearer");
        assertThat(expired.getResponseBody()).contains("UNAUTHENTICATED");

        var posted = api.anyone().post().uri("/nowhere").accept(NAVIGATION).exchange();
        posted.expectStatus().isUnauthorized();
        assertThat(get("/nowhere", MediaType.TEXT_HTML, MediaType.ALL).getStatus())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(api.rest("admin")
                        .get()
                        .uri("/nowhere")
                        .accept(NAVIGATION)
                        .exchange()
                        .returnResult(String.class)
                        .getStatus())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void allowsItselfNoForeignScripts() {
        var policy = get("/").getResponseHeaders().getFirst("Content-Security-Policy");

        assertThat(policy).contains("default-src 'self'").doesNotContain("script-src");
    }

    private EntityExchangeResult<String> get(String address) {
        return get(address, MediaType.ALL);
    }

    private EntityExchangeResult<String> get(String address, MediaType... accepted) {
        return api.anyone()
                .get()
                .uri(address)
                .accept(accepted)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static String text(EntityExchangeResult<String> answer) {
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.OK);
        return Objects.requireNonNull(answer.getResponseBody());
    }
}
