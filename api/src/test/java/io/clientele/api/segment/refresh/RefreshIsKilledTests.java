package io.clientele.api.segment.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.membership.forming.FormMode;
import io.clientele.api.segment.membership.forming.Refresh;
import io.clientele.api.segment.membership.version.Cause;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A refresh is held at one table after another, from its reading to the last row of its publishing, and its connection is killed
 * there, as the server does when a node dies: twenty times in all.
 */
@ClienteleTest
@Timeout(180)
class RefreshIsKilledTests {

    private static final List<String> TABLES =
            List.of("data_version", "segment_pin", "segment_version", "segment_version_bitmap", "data_change");
    private static final int ROUNDS = 4;

    private final Clients clients;
    private final Refresh refresh;
    private final DataSource database;
    private final JdbcClient jdbc;
    private final SegmentTestData segments;

    @Autowired
    RefreshIsKilledTests(Api api, Clients clients, Refresh refresh, DataSource database, JdbcClient jdbc) {
        this.clients = clients;
        this.refresh = refresh;
        this.database = database;
        this.jdbc = jdbc;
        this.segments = new SegmentTestData(api::admin);
    }

    @Test
    void leavesTheVersionBeforeWholeAndNothingBehind() throws SQLException {
        place("a", "North");
        var north = segments.periodic("Killed again and again", "region = 'North'");
        var number = Ids.integer(Segment.TYPE, north);
        for (var round = 0; round < ROUNDS; round++) {
            for (var table : TABLES) {
                place("b" + round + table, "North");
                var before = segments.members(north);
                var rows = rows();

                formAndKill(number, table);

                assertThat(rows()).as("killed at %s", table).isEqualTo(rows);
                assertThat(segments.members(north)).as("killed at %s", table).isEqualTo(before);
            }
            segments.refresh(north);
            assertThat(segments.members(north)).hasSize(1 + (round + 1) * TABLES.size());
        }
        assertThat(segments.ask("{ segment(id: \"%s\") { status history { totalCount } } }".formatted(north))
                        .number("segment.history.totalCount"))
                .isEqualTo(1 + ROUNDS);
    }

    private void formAndKill(int segment, String table) throws SQLException {
        try (var holding = database.getConnection();
                var statement = holding.createStatement()) {
            statement.execute("lock tables " + table + " write");
            var forming = CompletableFuture.runAsync(
                    () -> refresh.form(segment, FormMode.KEEP, Cause.BUTTON, new Caller(1, "admin", Role.ADMIN, null)));
            try (var other = database.getConnection()) {
                while (!forming.isDone()) {
                    killWaiting(other);
                }
            } finally {
                statement.execute("unlock tables");
            }
            assertThat(forming).isCompletedExceptionally();
        }
    }

    private static void killWaiting(Connection other) throws SQLException {
        var waiting = new ArrayList<Long>();
        try (var statement = other.createStatement()) {
            try (var found = statement.executeQuery(
                    "select id from information_schema.processlist where state like 'Waiting for table%'")) {
                while (found.next()) {
                    waiting.add(found.getLong(1));
                }
            }
            for (var connection : waiting) {
                kill(statement, connection);
            }
        }
    }

    /** It may have gone by itself. */
    private static void kill(Statement statement, long connection) {
        try {
            statement.execute("kill " + connection);
        } catch (SQLException gone) {
            assertThat(gone.getMessage()).contains("thread");
        }
    }

    private List<Integer> rows() {
        return List.of("segment_version", "segment_version_bitmap", "segment_pin").stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    private void place(String name, String region) {
        clients.upsert(
                "test",
                List.of(Card.of(name)
                        .with(ClientField.NAME, name)
                        .with(ClientField.REGION, region)
                        .card()));
    }
}
