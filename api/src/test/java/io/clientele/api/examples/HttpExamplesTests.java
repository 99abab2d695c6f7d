package io.clientele.api.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.SegmentTestData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every request of the collection for editors is answered, with the variables that its environment file names. */
@ClienteleTest
@TestInstance(Lifecycle.PER_CLASS)
class HttpExamplesTests {

    private static final Path FOLDER = Path.of("../client-examples/http");
    private static final String TOKEN = "token";
    private static final Map<String, String> KINDS = Map.of(
            ".pdf", "application/pdf", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** A request as it stands in the collection. */
    record Request(String name, String method, String address, Map<String, String> headers, String body) {

        static List<Request> all() throws IOException {
            var parts =
                    List.of(Files.readString(FOLDER.resolve("clientele.http")).split("(?m)^### "));
            return parts.stream().skip(1).map(Request::read).toList();
        }

        private static Request read(String part) {
            var lines = new ArrayList<>(part.lines().toList());
            var name = lines.removeFirst();
            lines.removeIf(line -> line.startsWith("#") || line.startsWith("> {%"));
            var first = lines.removeFirst().split(" ", 2);
            var headers = new LinkedHashMap<String, String>();
            while (!lines.isEmpty() && !lines.getFirst().isBlank()) {
                var header = lines.removeFirst().split(": ", 2);
                headers.put(header[0], header[1]);
            }
            return new Request(
                    name, first[0], first[1], headers, String.join("\n", lines).strip());
        }

        Request filled(Map<String, String> values) {
            Function<String, String> fill = text -> {
                var filled = text;
                for (var value : values.entrySet()) {
                    filled = filled.replace("{{" + value.getKey() + "}}", value.getValue());
                }
                return filled;
            };
            return new Request(
                    name,
                    method,
                    fill.apply(address),
                    headers.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, header -> fill.apply(header.getValue()))),
                    fill.apply(body));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final Api api;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> values = new HashMap<>();

    @Autowired
    HttpExamplesTests(Api api) {
        this.api = api;
    }

    @BeforeAll
    void fillTheBaseAndSignIn(@Autowired Clients clients, @Autowired Sales sales)
            throws IOException, InterruptedException {
        clients.upsert(
                "http",
                List.of(Card.of("c1").with(ClientField.NAME, "ООО «Ромашка»").card()));
        sales.upsert(
                "http",
                List.of(SaleTestData.sale("1", "1").to("c1").amount("1000").row()),
                SaleTestData.CREATING);
        new SegmentTestData(api::admin).dynamic("Покупатели", "bought(last: 12 months)");
        values.putAll(environment());
        values.putAll(Map.of("url", api.url(), "user", "admin", "password", Api.PASSWORD));
        values.put(TOKEN, Objects.toString(answer(Request.all().getFirst()).get("access_token")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.clientele.api.examples.HttpExamplesTests$Request#all")
    void isAnsweredWithoutErrors(Request request) throws IOException, InterruptedException {
        var answer = send(request);

        assertThat(answer.statusCode()).isEqualTo(200);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var file = KINDS.keySet().stream()
                .filter(ending -> request.address().contains(ending))
                .findFirst();
        if (file.isPresent()) {
            assertThat(type).startsWith(Objects.requireNonNull(KINDS.get(file.get())));
            assertThat(answer.body()).isNotEmpty();
        } else {
            assertThat(json(answer)).isNotEmpty().doesNotContainKey("errors").doesNotContainValue(null);
        }
    }

    @Test
    void takesItsVariablesFromTheFileBesideIt() throws IOException {
        var named = Request.all().stream()
                .map(request -> request.filled(values))
                .flatMap(request -> List.of(
                        request.address(), request.body(), request.headers().toString())
                        .stream())
                .filter(text -> text.contains("{{"))
                .toList();

        assertThat(named).isEmpty();
        assertThat(environment()).containsKeys("url", "user", "password").containsEntry("password", "");
    }

    private Map<String, String> environment() throws IOException {
        var environments = json.readValue(
                Files.readString(FOLDER.resolve("http-client.env.json")),
                new TypeReference<Map<String, Map<String, String>>>() {});
        return environments.values().iterator().next();
    }

    private Map<String, Object> answer(Request request) throws IOException, InterruptedException {
        return json(send(request));
    }

    private Map<String, Object> json(HttpResponse<byte[]> answer) {
        return json.readValue(answer.body(), new TypeReference<>() {});
    }

    private HttpResponse<byte[]> send(Request asked) throws IOException, InterruptedException {
        var request = asked.filled(values);
        var builder = HttpRequest.newBuilder(URI.create(request.address()))
                .method(
                        request.method(),
                        request.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(request.body(), StandardCharsets.UTF_8));
        request.headers().forEach(builder::header);
        return http.send(builder.build(), BodyHandlers.ofByteArray());
    }
}
