package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What callers copy works: every file of the folder is taken in or run, so that none can be forgotten. */
@ClienteleTest
@TestInstance(Lifecycle.PER_CLASS)
class ClientExamplesTests {

    private static final Path EXAMPLES = Path.of("../client-examples");
    private static final Path WATCH = EXAMPLES.resolve("queries/job-progress.graphql");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Api api;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> placeholders = new HashMap<>();
    private final Map<String, String> lastNews = new HashMap<>();

    @Autowired
    ClientExamplesTests(Api api) {
        this.api = api;
    }

    @BeforeAll
    void loadTheSamplesAndMakeTwoSegments() throws IOException {
        for (var kind : List.of("clients", "products", "sales")) {
            placeholders.put("$jobId", taken(kind));
            lastNews.put(kind, news(Files.readString(WATCH)).getLast());
        }
        placeholders.put("$clientId", id("{ client(externalId: \"К-008\") { id } }", "client.id"));
        placeholders.put(
                "$segmentId", segment("Москва и область", "DYNAMIC", "region in ('Москва', 'Московская обл')"));
        placeholders.put("$periodicSegmentId", segment("Покупатели года", "PERIODIC", "bought(last: 12 months)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void isAnsweredWithoutErrors(Path question) throws IOException {
        var answer = api.admin()
                .document(Files.readString(question))
                .variables(variables(question))
                .execute();

        answer.errors().verify();
        assertThat(answer.path("")
                        .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                        .get())
                .isNotEmpty()
                .allSatisfy((field, value) -> assertThat(value).as(field).isNotNull())
                .allSatisfy(
                        (field, value) -> assertThat(refusals(value)).as(field).isEmpty());
    }

    @Test
    void watchesEveryImportToItsEnd() {
        assertThat(lastNews)
                .hasSize(3)
                .allSatisfy((kind, news) -> assertThat(news).as(kind).contains("COMPLETED"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void saysWhatItIsForAndForWhom(Path question) throws IOException {
        assertThat(Files.readString(question)).startsWith("# ").containsPattern("#.*\\b[Ff]or (every role|ADMIN|who)");
    }

    static Stream<Path> questions() throws IOException {
        try (var files = Files.list(EXAMPLES.resolve("queries"))) {
            return files
                    .filter(file -> file.toString().endsWith(".graphql") && !file.equals(WATCH))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<?> refusals(Object value) {
        return value instanceof Map<?, ?> answer && answer.get("userErrors") instanceof List<?> errors
                ? errors
                : List.of();
    }

    private Map<String, Object> variables(Path question) throws IOException {
        var file = Path.of(question.toString().replace(".graphql", ".variables.json"));
        var text = Files.exists(file) ? Files.readString(file) : "{}";
        for (var placeholder : placeholders.entrySet()) {
            text = text.replace("\"" + placeholder.getKey() + "\"", "\"" + placeholder.getValue() + "\"");
        }
        assertThat(text).doesNotContain("\"$");
        return json.readValue(text, new TypeReference<>() {});
    }

    private String taken(String kind) {
        var body = new MultipartBodyBuilder();
        body.part("file", new FileSystemResource(EXAMPLES.resolve("files/" + kind + ".csv")));
        var answer = api.rest("admin")
                .post()
                .uri("/imports/" + kind)
                .body(BodyInserters.fromMultipartData(body.build()))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(Objects.requireNonNull(answer).get("id"));
    }

    /** All that a subscription tells until it ends, over server-sent events. */
    private List<String> news(String document) throws IOException {
        var events = api.rest("admin")
                .post()
                .uri("/graphql")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .bodyValue(Map.of("query", document, "variables", variables(WATCH)))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody()
                .filter(event -> "next".equals(event.event()))
                .mapNotNull(ServerSentEvent::data)
                .collectList()
                .block(PATIENCE);
        return Objects.requireNonNull(events);
    }

    private String segment(String name, String forming, String rule) {
        var answer = api.admin()
                .document("""
                        mutation($input: SegmentCreateInput!) { segmentCreate(input: $input) { segment { id } } }""")
                .variable("input", Map.of("name", name, "forming", forming, "text", rule))
                .execute();
        return answer.path("segmentCreate.segment.id").entity(String.class).get();
    }

    private String id(String document, String path) {
        return api.admin()
                .document(document)
                .execute()
                .path(path)
                .entity(String.class)
                .get();
    }
}
