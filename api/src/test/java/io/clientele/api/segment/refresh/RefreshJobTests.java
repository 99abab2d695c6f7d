package io.clientele.api.segment.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Reading;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.membership.forming.FormMode;
import io.clientele.api.segment.membership.forming.Occasion;
import io.clientele.api.segment.membership.forming.Refresh;
import io.clientele.api.segment.membership.forming.Stop;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Segments formed in the background. Client a is of the North, b of the South, before each test. */
@ClienteleTest
@Timeout(120)
class RefreshJobTests {

    private static final String NORTH = "region = 'North'";

    private final Api api;
    private final Clients clients;
    private final Refresh refresh;
    private final JdbcClient jdbc;
    private final SegmentTestData segments;

    @Autowired
    RefreshJobTests(Api api, Clients clients, Refresh refresh, JdbcClient jdbc) {
        this.api = api;
        this.clients = clients;
        this.refresh = refresh;
        this.jdbc = jdbc;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void placeClients() {
        clients.upsert("test", List.of(of("a", "North"), of("b", "South")));
    }

    @Test
    void formsInTheBackgroundAndTellsWhatCame() {
        var north = segments.periodic("Background", NORTH);
        clients.upsert("test", List.of(of("b", "North")));

        var started = background(north, "once");
        var job = finished(started.text("segmentRefresh.job.id"));

        assertThat(started.text("segmentRefresh.job.kind")).isEqualTo("REFRESH");
        assertThat(job.text("job.status")).isEqualTo("COMPLETED");
        assertThat(job.number("job.progress.done")).isEqualTo(1);
        assertThat(job.text("job.summary"))
                .contains("\"formed\":1,\"unchanged\":0,\"failed\":0")
                .contains("\"version\":2,\"changed\":true,\"entered\":1,\"left\":0");
        assertThat(segments.members(north)).containsExactly("a", "b");
        assertThat(background(north, "once").text("segmentRefresh.job.id"))
                .isEqualTo(started.text("segmentRefresh.job.id"));
    }

    @Test
    void formsThoseThatOthersRestOnFirstAndStopsForNoneThatFails() {
        var inner = segments.periodic("Inner of many", NORTH);
        var outer = segments.periodic("Outer of many", "member('Inner of many')");
        var broken = segments.periodic("Broken of many", NORTH);
        clients.upsert("test", List.of(of("b", "North")));
        var rule = stored(broken, "no rule at all (");

        var job = finished(many(List.of(broken, outer, inner), false).text("segmentsRefresh.job.id"));
        stored(broken, rule);

        assertThat(job.text("job.status")).isEqualTo("COMPLETED");
        assertThat(job.text("job.summary"))
                .contains("\"formed\":2,\"unchanged\":0,\"failed\":1")
                .contains("\"code\":\"INTERNAL\"");
        assertThat(segments.members(outer)).containsExactly("a", "b");
        assertThat(segments.members(broken)).containsExactly("a");
        assertThat(segments.ask("{ segment(id: \"%s\") { status lastRefresh { error } } }".formatted(broken))
                        .text("segment.status"))
                .isEqualTo("FAILED");
    }

    @Test
    void formsOnlyWhatIsNotCurrentWhenAskedForWhatIsDue() {
        var current = segments.periodic("Current", NORTH);
        var stale = segments.periodic("Stale of many", NORTH);
        segments.update(stale, 0, Map.of("text", "region = 'South'"));
        clients.upsert("test", List.of(of("b", "North")));

        finished(many(List.of(current, stale), true).text("segmentsRefresh.job.id"));

        assertThat(segments.members(current)).containsExactly("a");
        assertThat(segments.members(stale)).isEmpty();
    }

    @Test
    void failsWithTheOneSegmentItIsFor() {
        var segment = segments.periodic("Superseded", NORTH);
        var rule = stored(segment, "no rule at all (");

        var job = finished(background(segment, "broken").text("segmentRefresh.job.id"));
        stored(segment, rule);

        assertThat(job.text("job.status")).isEqualTo("FAILED");
        assertThat(job.text("job.error.code")).isEqualTo("INTERNAL");
    }

    @Test
    void refusesBeforeAnyJobIsMade() {
        var list = segments.list("A list", List.of());

        assertThat(background(list, "list").texts("segmentRefresh.userErrors[*].code"))
                .containsExactly("NO_RULE");
        assertThat(many(List.of(list), false).texts("segmentsRefresh.userErrors[*].code"))
                .containsExactly("NO_RULE");
        assertThat(many(List.of(), false).texts("segmentsRefresh.userErrors[*].code"))
                .containsExactly("TOO_MANY");
        assertThat(many(List.of(Ids.of(Segment.TYPE, 987_654)), false).texts("segmentsRefresh.userErrors[*].code"))
                .containsExactly("NOT_FOUND");
        assertThat(many(List.of("§"), false).texts("segmentsRefresh.userErrors[*].code"))
                .containsExactly("BAD_ID");
    }

    @Test
    void keepsTheVersionAndNoErrorWhenStoppedWhileItComputes() {
        var north = segments.periodic("Stopped", NORTH);
        clients.upsert("test", List.of(of("b", "North")));
        var stop = new Stop() {
            @Override
            public <T> T during(Reading reading, Supplier<T> computing) {
                reading.stop(new Problem("CANCELLED", "Stopped."));
                return computing.get();
            }

            @Override
            public void check() {
                throw new IllegalStateException("stopped");
            }
        };
        var occasion = Occasion.button(FormMode.KEEP, new Caller(1, "admin", Role.ADMIN, null), stop);

        assertThatThrownBy(() -> refresh.form(Ids.integer(Segment.TYPE, north), occasion))
                .hasMessage("stopped");

        assertThat(segments.members(north)).containsExactly("a");
        var told = segments.ask(
                "{ segment(id: \"%s\") { lastRefresh { error } history { totalCount } } }".formatted(north));
        assertThat(told.isNull("segment.lastRefresh.error")).isTrue();
        assertThat(told.number("segment.history.totalCount")).isEqualTo(1);
    }

    @Test
    void isTakenUpWhenItsNodeWasKilled() {
        var north = segments.periodic("Killed", NORTH);
        clients.upsert("test", List.of(of("b", "North")));
        var account = jdbc.sql("select id from account where username = 'admin'")
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into job (kind, status, created_by, parameters, done, created_at, cancel_requested)
                        values ('REFRESH', 'RUNNING', ?, ?, 0, '2026-11-22', false)""")
                .params(account, "{\"segments\":[%d],\"mode\":\"KEEP\"}".formatted(Ids.integer(Segment.TYPE, north)))
                .update();
        var number = jdbc.sql("select max(id) from job").query(Long.class).single();
        jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values ('job', ?, '2020-01-01', true, 'a node that is gone', '2020-01-01', 1)""").param(Long.toString(number)).update();

        var job = finished(Ids.of("Job", number));

        assertThat(job.text("job.status")).isEqualTo("COMPLETED");
        assertThat(segments.members(north)).containsExactly("a", "b");
    }

    private Answer background(String segment, String key) {
        return segments.ask("""
                mutation($id: ID!, $key: String) { segmentRefresh(input: {id: $id, background: true, idempotencyKey: $key}) {
                  segment { name } job { id kind } userErrors { code } } }""", Map.of("id", segment, "key", "%s %s".formatted(key, segment)));
    }

    private Answer many(List<String> ids, boolean due) {
        return segments.ask("""
                mutation($ids: [ID!], $due: Boolean) { segmentsRefresh(input: {segments: $ids, due: $due}) {
                  job { id } userErrors { code } } }""", Map.of("ids", ids, "due", due));
    }

    /** Watches it to its end, and tells how it ended. */
    private Answer finished(String id) {
        api.rest("admin")
                .post()
                .uri("/graphql")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", "subscription { jobProgress(id: \"%s\") { status } }".formatted(id)))
                .exchange()
                .returnResult(String.class)
                .getResponseBody()
                .blockLast();
        return segments.ask(
                "{ job(id: \"%s\") { status summary progress { done total } error { code } } }".formatted(id));
    }

    /** Puts a text in the place of a stored rule, and gives what stood there. */
    private String stored(String segment, String rule) {
        var number = Ids.integer(Segment.TYPE, segment);
        var before = jdbc.sql("select rule from segment where id = ?")
                .param(number)
                .query(String.class)
                .single();
        jdbc.sql("update segment set rule = ? where id = ?")
                .params(rule, number)
                .update();
        return before;
    }

    private static ClientCard of(String name, String region) {
        return Card.of(name)
                .with(ClientField.NAME, name)
                .with(ClientField.REGION, region)
                .card();
    }
}
