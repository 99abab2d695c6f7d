package io.clientele.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;

/** The sample files and three segments over them: what the screens have to show. */
record SampleBase(Api api) {

    static final Path FILES = Path.of("../client-examples/files");
    static final List<String> KINDS = List.of("clients", "products", "sales");
    static final String DRILL_NO_BITS =
            "купил(товар: 'Дрель ударная ДУ-750', за: 12 месяцев) и не купил(группа: 'Оснастка', за: 12 месяцев)";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The ids of the segments. */
    List<String> load() {
        KINDS.forEach(kind -> take(kind, FILES.resolve(kind + ".csv")));
        return List.of(
                segment("Дрель без оснастки", DRILL_NO_BITS),
                segment("Москва и область", "region in ('Москва', 'Московская обл')"),
                segment("Покупатели года", "bought(last: 12 months)"));
    }

    String segment(String name, String rule) {
        return api.admin()
                .document("""
                        mutation($name: String!, $rule: String!) {
                          segmentCreate(input: {name: $name, text: $rule, forming: DYNAMIC}) { segment { id } } }""")
                .variable("name", name)
                .variable("rule", rule)
                .execute()
                .path("segmentCreate.segment.id")
                .entity(String.class)
                .get();
    }

    /** The id of a segment that is kept by hand. */
    String list(String name) {
        return api.admin()
                .document(
                        "mutation($name: String!) { segmentCreate(input: {name: $name, forming: MANUAL}) { segment { id } } }")
                .variable("name", name)
                .execute()
                .path("segmentCreate.segment.id")
                .entity(String.class)
                .get();
    }

    /** One segment for each region that clients are of. */
    void familyOfRegions(String name) {
        api.admin()
                .document("""
                        mutation($name: String!) {
                          segmentFamilyCreate(input: {name: $name, axis: {field: REGION}, forming: DYNAMIC}) { userErrors { message } } }""")
                .variable("name", name)
                .execute()
                .path("segmentFamilyCreate.userErrors")
                .entityList(Object.class)
                .hasSize(0);
    }

    /** The id of a client by his external one. */
    String client(String externalId) {
        return api.admin()
                .document("query($id: ID!) { client(externalId: $id) { id } }")
                .variable("id", externalId)
                .execute()
                .path("client.id")
                .entity(String.class)
                .get();
    }

    /** The external ids of a segment's members. */
    List<String> members(String segment) {
        return api.admin()
                .document(
                        "query($name: String!) { segment(name: $name) { members(first: 100) { nodes { externalId } } } }")
                .variable("name", segment)
                .execute()
                .path("segment.members.nodes[*].externalId")
                .entityList(String.class)
                .get();
    }

    /** What a client owes, and what of it is overdue. */
    String debt(String client) {
        var debt = api.admin()
                .document(
                        "query($id: ID!) { client(externalId: $id) { debt { total { amount } overdue { amount } } } }")
                .variable("id", client)
                .execute();
        return Stream.of("total", "overdue")
                .map(part -> debt.path("client.debt." + part + ".amount")
                        .entity(BigDecimal.class)
                        .get()
                        .stripTrailingZeros()
                        .toPlainString())
                .collect(Collectors.joining(" "));
    }

    /** The id of a schedule that sends a report on workdays. */
    String schedule() {
        return api.admin()
                .document("""
                        mutation { reportScheduleCreate(input: {schedule: {name: "Продажи по утрам", kind: SALES_BY_SEGMENT, formats: [PDF, XLSX],
                          locale: RU, cron: "0 0 7 * * MON-FRI", recipients: ["anna@example.org", "boris@example.org", "vera@example.org"]}}) {
                          schedule { id } } }""")
                .execute()
                .path("reportScheduleCreate.schedule.id")
                .entity(String.class)
                .get();
    }

    /** Somebody who sees only the clients of the manager of this one. */
    void hireManager(String username, String client) {
        var id = api.admin()
                .document("query($client: ID!) { client(externalId: $client) { managers { id } } }")
                .variable("client", client)
                .execute()
                .path("client.managers[0].id")
                .entity(String.class)
                .get();
        hire(username, "MANAGER", id);
    }

    /** Somebody of a role that sees all clients. */
    void hire(String username, String role) {
        hire(username, role, null);
    }

    private void hire(String username, String role, @Nullable String manager) {
        var account = new HashMap<String, @Nullable Object>();
        account.put("username", username);
        account.put("password", Api.PASSWORD);
        account.put("role", role);
        account.put("manager", manager);
        api.admin()
                .document("""
                        mutation($account: AccountCreateInput!) {
                          accountCreate(input: $account) { userErrors { message } } }""")
                .variable("account", account)
                .execute()
                .path("accountCreate.userErrors")
                .entityList(Object.class)
                .hasSize(0);
    }

    /** Takes a file in and waits until it is. */
    void take(String kind, Path file) {
        var body = new MultipartBodyBuilder();
        body.part("file", new FileSystemResource(file));
        var taken = api.rest("admin")
                .post()
                .uri("/imports/" + kind)
                .body(BodyInserters.fromMultipartData(body.build()))
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(lastNews(String.valueOf(Objects.requireNonNull(taken).get("id"))))
                .contains("COMPLETED");
    }

    private String lastNews(String job) {
        var question = Map.of("query", "subscription { jobProgress(id: \"%s\") { status } }".formatted(job));
        var news = api.rest("admin")
                .post()
                .uri("/graphql")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .bodyValue(question)
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody()
                .mapNotNull(ServerSentEvent::data)
                .filter(data -> data.contains("status"))
                .last()
                .block(PATIENCE);
        return Objects.requireNonNull(news);
    }
}
