package io.clientele.api.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.segment.Asking;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What one question may ask for. */
@ClienteleTest
class QuestionLimitsTests {

    private final Api api;

    @Autowired
    QuestionLimitsTests(Api api) {
        this.api = api;
    }

    @Test
    void areCountedByListsWithoutPagesToo() {
        var neighbours = "{ segments(first: 100) { nodes { overlaps(first: %d) { segment { id } } } } }";
        var admin = new Asking(api.admin());

        assertThat(admin.ask(neighbours.formatted(99)).codes()).isEmpty();
        assertThat(admin.ask(neighbours.formatted(100)).codes()).containsExactly("TOO_MUCH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/graphql-response+json",
                "*/*",
                "text/event-stream, application/json"
            })
    void leaveSubscriptionsToTransportsThatTellMoreThanOnce(String accept) {
        api.rest("admin")
                .post()
                .uri("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .bodyValue(Map.of("query", "subscription { segmentChanged { cause } }"))
                .exchange()
                .expectBody()
                .jsonPath("$.data")
                .doesNotExist()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("WRONG_TRANSPORT")
                .jsonPath("$.errors[0].message")
                .value(String.class, message -> assertThat(message).contains("text/event-stream"));
    }
}
