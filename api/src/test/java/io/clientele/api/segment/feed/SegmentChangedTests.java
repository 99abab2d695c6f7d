package io.clientele.api.segment.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.AtOnce;
import io.clientele.api.segment.SegmentTestData;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;

/** Client a is Ann's, b is nobody's. A beacon changes until it is heard, as nobody says when a subscription has begun. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class SegmentChangedTests {

    private static final Duration MOMENT = Duration.ofMillis(600);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NEWS =
            "subscription { segmentChanged(segments: [%s]) { segment { id name memberCount status } version cause at entered left } }";

    private final Api api;
    private final SegmentTestData segments;
    private final Clients clients;
    private int a;
    private int b;

    @Autowired
    SegmentChangedTests(Api api, Clients clients) {
        this.api = api;
        this.clients = clients;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void placeClients(@Autowired JdbcClient jdbc) {
        clients.upsert(
                "test",
                List.of(
                        Card.of("a").with(ClientField.MANAGER, "Ann").card(),
                        Card.of("b").card()));
        var ids = clients.idsOf("test", List.of("a", "b"));
        a = Objects.requireNonNull(ids.get("a"));
        b = Objects.requireNonNull(ids.get("b"));
        var manager = jdbc.sql("select manager_id from client_manager")
                .query(Integer.class)
                .single();
        api.signOut();
        segments.ask("""
                mutation($manager: ID!, $password: String!) { accountCreate(input: {
                  username: "ann", password: $password, role: MANAGER, manager: $manager}) { userErrors { code } } }""", Map.of("manager", Ids.of("Manager", manager), "password", Api.PASSWORD));
    }

    @Test
    void tellsEachVersionOnceInOrderToWhoMaySeeWhat() {
        var beacon = segments.list("Beacon", List.of());
        var list = segments.list("Watched", List.of());
        var other = segments.list("Not watched", List.of());
        var query = NEWS.formatted("\"%s\", \"%s\"".formatted(beacon, list));
        try (var admin = connected("admin").subscribe(query);
                var ann = connected("ann").subscribe(query)) {
            await(admin, beacon);
            await(ann, beacon);

            segments.add(other, a);
            AtOnce.times(2, at -> segments.add(list, at == 0 ? a : b));
            segments.remove(list, a, b);

            var told = news(admin, list, 3);
            assertThat(told).extracting(news -> news.path("version").asInt()).containsExactly(1, 2, 3);
            assertThat(told).extracting(news -> news.path("entered").asInt()).containsExactly(1, 1, 0);
            assertThat(told).extracting(news -> news.path("left").asInt()).containsExactly(0, 0, 2);
            assertThat(told).allMatch(news -> news.path("cause").asString().equals("PINS"));
            var seen = news(ann, list, 3);
            assertThat(seen.stream()
                            .mapToInt(news -> news.path("entered").asInt())
                            .sum())
                    .isEqualTo(1);
            assertThat(seen.getLast().path("left").asInt()).isEqualTo(1);
            assertThat(seen.getLast().path("segment").path("status").asString()).isEqualTo("CURRENT");
        }
    }

    /** Whatever meets at one segment, each version it comes to is told once, in order, and nothing that was pinned is lost. */
    @Test
    void tellsOnceWhatRefreshesAndPinsThatMeetComeTo() {
        var beacon = segments.list("Beacon of meetings", List.of());
        var north = segments.periodic("Watched by many", "region = 'North'");
        var query = NEWS.formatted("\"%s\", \"%s\"".formatted(beacon, north));
        try (var admin = connected("admin").subscribe(query)) {
            await(admin, beacon);
            clients.upsert(
                    "test",
                    List.of(Card.of("a").with(ClientField.REGION, "North").card()));

            AtOnce.times(6, at -> at % 3 == 2 ? segments.add(north, b) : segments.refresh(north));
            segments.remove(north, b);

            var told = news(admin, north, 3);
            assertThat(told).extracting(news -> news.path("version").asInt()).containsExactly(2, 3, 4);
            assertThat(told).extracting(news -> news.path("entered").asInt()).containsExactly(1, 1, 0);
            assertThat(told).extracting(news -> news.path("left").asInt()).containsExactly(0, 0, 1);
            assertThat(told.subList(0, 2))
                    .extracting(news -> news.path("cause").asString())
                    .containsExactlyInAnyOrder("BUTTON", "PINS");
            assertThat(segments.members(north)).containsExactly("Client a");
        }
    }

    @Test
    void tellsTheSameByServerSentEvents() throws InterruptedException, ExecutionException {
        var list = segments.list("By events", List.of());
        var events = new LinkedBlockingQueue<String>();
        var watching = new FutureTask<>(() -> watch(list, events));
        Thread.startVirtualThread(watching);
        String event = null;
        for (var at = 0; event == null; at++) {
            toggle(list, at);
            event = events.poll(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        }
        watching.get().dispose();

        assertThat(event).contains("By events").contains("\"cause\":\"PINS\"");
    }

    /** Comes back when the answer begins, which may be with its first event. */
    private Disposable watch(String list, Collection<String> events) {
        return api.rest("admin")
                .post()
                .uri("/graphql")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", NEWS.formatted("\"" + list + "\"")))
                .exchange()
                .returnResult(String.class)
                .getResponseBody()
                .subscribe(events::add);
    }

    @Test
    void tellsJobsOverWebSocket() {
        var segment = segments.periodic("Formed while watched", "region = 'North'");
        var job = segments.ask("mutation { segmentRefresh(input: {id: \"%s\", background: true}) { job { id } } }"
                        .formatted(segment))
                .text("segmentRefresh.job.id");
        try (var socket =
                connected("admin").subscribe("subscription { jobProgress(id: \"%s\") { status } }".formatted(job))) {
            var heard = new ArrayList<String>();
            while (!heard.contains("complete")) {
                var message = Objects.requireNonNull(socket.hear(PATIENCE));
                heard.add(message.path("type").asString());
                heard.add(message.path("payload")
                        .path("data")
                        .path("jobProgress")
                        .path("status")
                        .asString(""));
            }

            assertThat(heard).contains("next", "COMPLETED");
        }
    }

    @Test
    void refusesSegmentsThatAreNot() {
        try (var socket = connected("admin").subscribe(NEWS.formatted("\"" + Ids.of("Segment", 987_654) + "\""))) {
            assertThat(Objects.requireNonNull(socket.hear(PATIENCE)).toString()).contains("NOT_FOUND");
        }
    }

    @Test
    void closesAConnectionWithoutAGoodToken() {
        for (var payload : List.of(Map.<String, String>of(), Map.of("Authorization", "Bearer nonsense"))) {
            try (var socket = Socket.open(api.url(), Map.of())) {
                socket.say(Map.of("type", "connection_init", "payload", payload));

                assertThat(socket.closedWith()).isEqualTo(4401);
            }
        }
    }

    @Test
    void letsNoOtherHostsPageConnect() {
        assertThatThrownBy(() -> Socket.open(api.url(), Map.of("Origin", "https://elsewhere.example")))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        Socket.open(api.url(), Map.of("Origin", api.url())).close();
    }

    private Socket connected(String username) {
        var socket = Socket.open(api.url(), Map.of());
        socket.say(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token(username))));
        assertThat(Objects.requireNonNull(socket.hear(PATIENCE)).path("type").asString())
                .isEqualTo("connection_ack");
        return socket;
    }

    private String token(String username) {
        var answer = api.anyone()
                .post()
                .uri("/auth/token")
                .bodyValue(Map.of("username", username, "password", Api.PASSWORD))
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(Objects.requireNonNull(answer).get("access_token"));
    }

    private void await(Socket socket, String beacon) {
        var at = 0;
        do {
            toggle(beacon, at++);
        } while (socket.hear(MOMENT) == null);
    }

    private void toggle(String list, int at) {
        if (at % 2 == 0) {
            segments.add(list, b);
        } else {
            segments.remove(list, b);
        }
    }

    /** The next so many of a segment; the beacon may still be heard between them. */
    private static List<JsonNode> news(Socket socket, String segment, int count) {
        var news = new ArrayList<JsonNode>();
        while (news.size() < count) {
            var told = Objects.requireNonNull(socket.hear(PATIENCE), "nothing more is told")
                    .path("payload")
                    .path("data")
                    .path("segmentChanged");
            var name = told.path("segment").path("name").asString();
            assertThat(name).matches("(Beacon|Watched).*");
            if (told.path("segment").path("id").asString().equals(segment)) {
                news.add(told);
            }
        }
        return news;
    }
}
