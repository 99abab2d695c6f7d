package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request is held in its middle by a locked table while others commit; all its figures are of the state it began with. */
@ClienteleTest
class OneRequestReadsOneStateTests {

    private static final String YEAR = "period: {between: {from: \"2026-01-01\", to: \"2027-01-01\"}}";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Clients clients;
    private final Sales sales;
    private final DataSource database;
    private final SegmentTestData segments;

    @Autowired
    OneRequestReadsOneStateTests(Api api, Clients clients, Sales sales, DataSource database) {
        this.clients = clients;
        this.sales = sales;
        this.database = database;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void placeClients() {
        clients.upsert("test", List.of(of("a", "North"), of("b", "South"), of("c", "South")));
        sales.upsert(
                "test",
                List.of(
                        SaleTestData.sale("1", "1").to("a").amount("100").row(),
                        SaleTestData.sale("2", "1").to("b").amount("10").row()),
                SaleTestData.CREATING);
    }

    @Test
    void agreesWithItselfWhileOthersWrite() throws Exception {
        var north = segments.dynamic("North", "region = 'North'");
        var list = segments.list("List", List.of(id("a")));
        var query = """
                { segmentPreview(text: "region = 'North'") { count asOf { dataVersion } }
                  held: segment(id: "%1$s") { memberCount members { totalCount nodes { name } statistics(%3$s) { revenue { amount } } } }
                  list: segment(id: "%2$s") { name memberCount history { totalCount } }
                  salesBySegment(%3$s, segments: ["%1$s", "%2$s"]) { company { revenue { amount } } asOf { dataVersion }
                    segments { gross { revenue { amount } clients } } }
                  segmentOverlap(segments: ["%1$s", "%2$s"]) { universe counts asOf { dataVersion } } }""".formatted(north, list, YEAR);

        CompletableFuture<Answer> answer;
        try (var holding = database.getConnection();
                var statement = holding.createStatement()) {
            statement.execute("lock tables segment_pin write");
            answer = CompletableFuture.supplyAsync(() -> segments.ask(query));
            awaitHeld();
            clients.upsert("test", List.of(of("b", "North"), of("d", "North")));
            sales.upsert(
                    "test",
                    List.of(SaleTestData.sale("3", "1").to("a").amount("1000").row()),
                    SaleTestData.CREATING);
            statement.execute("unlock tables");
        }

        var held = answer.get();
        assertThat(held.number("segmentPreview.count")).isEqualTo(1);
        assertThat(held.number("held.memberCount")).isEqualTo(1);
        assertThat(held.texts("held.members.nodes[*].name")).containsExactly("a");
        assertThat(held.text("held.members.statistics.revenue.amount")).isEqualTo("100.0000");
        assertThat(held.text("salesBySegment.company.revenue.amount")).isEqualTo("110.0000");
        assertThat(held.as("segmentOverlap.counts", int[][].class)).isDeepEqualTo(new int[][] {{1, 1}, {1, 1}});
        assertThat(held.number("segmentOverlap.universe")).isEqualTo(3);
        assertThat(List.of(
                        held.text("segmentPreview.asOf.dataVersion"),
                        held.text("salesBySegment.asOf.dataVersion"),
                        held.text("segmentOverlap.asOf.dataVersion")))
                .containsOnly(held.text("segmentPreview.asOf.dataVersion"));
        var after = segments.ask(query);
        assertThat(after.number("held.memberCount")).isEqualTo(3);
        assertThat(after.text("salesBySegment.company.revenue.amount")).isEqualTo("1110.0000");
    }

    @Test
    void readsAMutationsAnswerAfterItsWrite() {
        var list = segments.list("Written and read", List.of());

        var answer =
                segments.ask("""
                mutation { one: segmentMembersAdd(input: {segment: "%1$s", clients: ["%2$s"]}) { segment { memberCount members { nodes { name } } } }
                  two: segmentMembersAdd(input: {segment: "%1$s", clients: ["%3$s"]}) { segment { memberCount status history { totalCount } } } }""".formatted(list, SegmentTestData.clientId(id("a")), SegmentTestData.clientId(id("b"))));

        assertThat(answer.number("one.segment.memberCount")).isEqualTo(1);
        assertThat(answer.texts("one.segment.members.nodes[*].name")).containsExactly("a");
        assertThat(answer.number("two.segment.memberCount")).isEqualTo(2);
        assertThat(answer.number("two.segment.history.totalCount")).isEqualTo(2);
    }

    /** Until some statement waits for the table. */
    private void awaitHeld() throws SQLException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var watching = database.getConnection()) {
            while (!waits(watching)) {
                assertThat(System.nanoTime())
                        .as("nobody reads the locked table")
                        .isLessThan(end);
                Thread.onSpinWait();
            }
        }
    }

    private static boolean waits(Connection watching) throws SQLException {
        try (var statement = watching.createStatement();
                var waiting = statement.executeQuery(
                        "select count(*) from information_schema.processlist where state like 'Waiting for table%'")) {
            return waiting.next() && waiting.getInt(1) > 0;
        }
    }

    private int id(String name) {
        return Objects.requireNonNull(clients.idsOf("test", List.of(name)).get(name));
    }

    private static ClientCard of(String name, String region) {
        return Card.of(name)
                .with(ClientField.NAME, name)
                .with(ClientField.REGION, region)
                .card();
    }
}
