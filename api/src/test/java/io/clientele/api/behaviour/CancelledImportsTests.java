package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports that somebody stops while they land. */
@ClienteleTest
class CancelledImportsTests {

    private static final int ROWS = 30_000;

    private final Api api;
    private final Doors doors;
    private final DataSource database;
    private final JdbcClient jdbc;

    @Autowired
    CancelledImportsTests(Api api, DataSource database, JdbcClient jdbc) {
        this.api = api;
        this.doors = new Doors(api);
        this.database = database;
        this.jdbc = jdbc;
    }

    @Test
    void tellWhatLandedAndGiveTheRowsThatDidNot() throws SQLException {
        var job = cancelled("?source=cancelled");

        var summary = JsonPath.parse(String.valueOf(job.get("summary")));
        assertThat(job.get("status")).isEqualTo("CANCELLED");
        assertThat(summary.<Integer>read("created"))
                .isEqualTo(landed("cancelled"))
                .isBetween(1, ROWS - 1);
        assertThat(summary.<Integer>read("rejected")).isEqualTo(1);
        assertThat(summary.<Integer>read("rows")).isEqualTo(ROWS + 1);
        assertThat(String.valueOf(job.get("result"))).contains("rows=1", "rejected-");
    }

    @Test
    void landNothingWhereTheFileLandsWholeOrNotAtAll() throws SQLException {
        var job = cancelled("?source=cancelled-whole&onError=stop");

        assertThat(job.get("status")).isEqualTo("CANCELLED");
        assertThat(String.valueOf(job.get("summary"))).contains("\"landed\":false");
        assertThat(landed("cancelled-whole")).isZero();
    }

    /** Held before its first batch lands until it is to stop. */
    private Map<String, Object> cancelled(String parameters) throws SQLException {
        try (var holding = database.getConnection()) {
            holding.setAutoCommit(false);
            try (var statement = holding.createStatement()) {
                statement.executeQuery("select version from data_version for update");
            }
            var id = doors.sent("clients", clients().getBytes(StandardCharsets.UTF_8), parameters);
            awaitRunning(id);
            api.admin()
                    .document("mutation($id: ID!) { jobCancel(id: $id) { userErrors { code } } }")
                    .variable("id", id)
                    .execute();
            holding.rollback();
            return doors.finished(id);
        }
    }

    private void awaitRunning(String id) {
        var status = "QUEUED";
        while (status.equals("QUEUED")) {
            status = api.admin()
                    .document("query($id: ID!) { job(id: $id) { status } }")
                    .variable("id", id)
                    .execute()
                    .path("job.status")
                    .entity(String.class)
                    .get();
        }
    }

    private static String clients() {
        return "external_id,name\nnameless,\n"
                + IntStream.range(0, ROWS)
                        .mapToObj("c%1$d,Клиент %1$d\n"::formatted)
                        .collect(Collectors.joining());
    }

    private int landed(String source) {
        return jdbc.sql("select count(*) from client where source = ?")
                .param(source)
                .query(Integer.class)
                .single();
    }
}
