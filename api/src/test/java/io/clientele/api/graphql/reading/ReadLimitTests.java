package io.clientele.api.graphql.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request that takes too long is ended. */
@ClienteleTest
class ReadLimitTests {

    private final Snapshots snapshots;
    private final JdbcClient jdbc;

    @Autowired
    ReadLimitTests(Snapshots snapshots, JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void stopsAReadingWhoseTimeIsOver() {
        var stopped = snapshots.read(() -> {
            new ReadLimit(new Later(), Duration.ofMillis(300)).hold(snapshots.reading());
            try {
                jdbc.sql("select sleep(300)").query(Integer.class).single();
            } catch (RuntimeException interrupted) {
                // Told by the reading itself.
            }
            return snapshots.stopped();
        });

        assertThat(stopped).map(Problem::code).contains("TIMEOUT");
    }
}
