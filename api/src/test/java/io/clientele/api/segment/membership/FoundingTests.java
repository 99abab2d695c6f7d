package io.clientele.api.segment.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A segment is made with all that belongs to it, or not at all: clients a and b are of the North, c is of the South. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoundingTests {

    private static final List<String> TABLES = List.of(
            "segment",
            "segment_rule_version",
            "segment_pin",
            "segment_version",
            "segment_version_bitmap",
            "segment_refresh",
            "audit_event",
            "idempotency_key",
            "data_change");

    private final SegmentTestData segments;
    private final JdbcClient jdbc;
    private int south;

    @Autowired
    FoundingTests(Api api, JdbcClient jdbc) {
        this.segments = new SegmentTestData(api::admin);
        this.jdbc = jdbc;
    }

    @BeforeAll
    void placeClients(@Autowired Clients clients) {
        clients.upsert(
                "test",
                List.of(
                        Card.of("a").with(ClientField.REGION, "North").card(),
                        Card.of("b").with(ClientField.REGION, "North").card(),
                        Card.of("c").with(ClientField.REGION, "South").card()));
        assertThat(segments.ask("{ viewer { username } }").text("viewer.username"))
                .isEqualTo("admin");
        south = Objects.requireNonNull(clients.idsOf("test", List.of("c")).get("c"));
    }

    /** Whichever step cannot write, nothing that an earlier one wrote is left, and the same request does it later. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "segment_rule_version",
                "segment_pin",
                "segment_version",
                "segment_version_bitmap",
                "segment_refresh",
                "audit_event"
            })
    void leavesNothingWhenAStepFails(String table) {
        var input = input("Without " + table);
        var before = state();

        jdbc.sql("rename table %1$s to %1$s_away".formatted(table)).update();
        try {
            assertThat(segments.create(input).codes()).isNotEmpty();
        } finally {
            jdbc.sql("rename table %1$s_away to %1$s".formatted(table)).update();
        }

        assertThat(state()).isEqualTo(before);
        assertThat(segments.members(segments.made(input))).containsExactly("Client a", "Client b", "Client c");
    }

    @Test
    void leavesNothingWhenItsRuleCannotBeAnswered() {
        var before = state();

        var refused = segments.create(
                Map.of("name", "Unanswerable", "forming", "PERIODIC", "text", "bought(product: 'Nothing like it')"));

        assertThat(refused.texts("segmentCreate.userErrors[*].code")).containsExactly("UNKNOWN_PRODUCT");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void tellsOfFirstMembersAndOfTheFirstForming() {
        var id = segments.made(input("Told of"));

        var told = segments.ask("""
                { segment(id: "%s") { status lastRefresh { cause entered left }
                  history { nodes { number cause count entered publishedBy } } } }""".formatted(id));
        assertThat(told.text("segment.status")).isEqualTo("CURRENT");
        assertThat(told.text("segment.lastRefresh.cause")).isEqualTo("BUTTON");
        assertThat(told.texts("segment.history.nodes[*].cause")).containsExactly("BUTTON", "PINS");
        assertThat(told.texts("segment.history.nodes[*].count")).containsExactly("3", "1");
        assertThat(told.texts("segment.history.nodes[*].publishedBy")).containsOnly("admin");
    }

    private Map<String, Object> input(String name) {
        return Map.of(
                "name",
                name,
                "forming",
                "MANUAL",
                "text",
                "region = 'North'",
                "members",
                List.of(SegmentTestData.clientId(south)),
                "idempotencyKey",
                name);
    }

    /** How many rows each table has, and which version segments and memberships are at. */
    private String state() {
        var rows = TABLES.stream().map(table -> table + " " + count(table)).toList();
        var versions = jdbc.sql(
                        "select concat(room, ' ', version) from data_version where room in ('segment', 'membership') order by room")
                .query(String.class)
                .list();
        return rows + " " + versions;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
