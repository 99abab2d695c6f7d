package io.clientele.api.graphql.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to a question whose asker closes the connection. */
@ClienteleTest
class DeparturesTests {

    private static final String QUERY = "{\"query\": \"{ clients(first: 1) { nodes { name } } }\"}";

    private final Api api;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final int port;

    @Autowired
    DeparturesTests(Api api, JdbcClient jdbc, DataSource dataSource, @LocalServerPort int port) {
        this.api = api;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.port = port;
    }

    /** Both wait for a locked table. The one who stays has waited longer, so the time limit cannot have ended the other first. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void endsTheReadingOfWhoHasGoneAlone() throws Exception {
        try (var locking = dataSource.getConnection();
                var staying = new Socket(InetAddress.getLoopbackAddress(), port);
                var leaving = new Socket(InetAddress.getLoopbackAddress(), port)) {
            execute(locking, "lock tables client write");
            try {
                ask(staying);
                awaitWaiting(1);
                ask(leaving);
                awaitWaiting(2);

                leave(leaving);

                awaitWaiting(1);
                assertThat(staying.getInputStream().available()).isZero();
            } finally {
                execute(locking, "unlock tables");
            }
            assertThat(new String(staying.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
        }
    }

    private void ask(Socket socket) throws IOException {
        var request = """
                POST /graphql HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(api.tokenOf("admin"), QUERY.length(), QUERY);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static void leave(Socket socket) throws IOException {
        socket.close();
    }

    private void awaitWaiting(int number) {
        while (waiting() != number) {
            Thread.onSpinWait();
        }
    }

    private int waiting() {
        return jdbc.sql(
                        "select count(*) from information_schema.processlist where state = 'Waiting for table metadata lock'")
                .query(Integer.class)
                .single();
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var any = connection.createStatement()) {
            any.execute(statement);
        }
    }
}
