package io.clientele.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.firm.Problem;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to a reading that another thread stops. */
@ClienteleTest
class ReadingsTests {

    private final Problem why = new Problem("STOPPED", "Nobody waits for it.");

    private final Snapshots snapshots;
    private final JdbcClient jdbc;

    @Autowired
    ReadingsTests(Snapshots snapshots, JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void endsTheStatementThatTheDatabaseIsBusyWith() throws Exception {
        var reading = new CompletableFuture<Reading>();
        var connection = new CompletableFuture<Long>();
        var outcome = new CompletableFuture<Optional<Problem>>();
        Thread.startVirtualThread(() -> snapshots.read(() -> {
            reading.complete(snapshots.reading());
            connection.complete(
                    jdbc.sql("select connection_id()").query(Long.class).single());
            // A killed sleep answers 1 on one server and fails on the other.
            try {
                jdbc.sql("select sleep(300)").query(Integer.class).single();
            } catch (RuntimeException interrupted) {
                // Told by the reading itself.
            }
            return outcome.complete(snapshots.stopped());
        }));
        while (!sleeps(connection.get())) {
            Thread.onSpinWait();
        }

        reading.get().stop(why);

        assertThat(outcome.get()).contains(why);
    }

    private boolean sleeps(long connection) {
        return jdbc.sql("select count(*) from information_schema.processlist where id = ? and state = 'User sleep'")
                        .param(connection)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Test
    void endsLongWorkBetweenItsSteps() {
        snapshots.read(() -> {
            snapshots.checkpoint();
            snapshots.reading().stop(why);

            assertThatThrownBy(snapshots::checkpoint).isEqualTo(why);
            return true;
        });
    }

    @Test
    void leavesAReadingAloneThatHasEnded() {
        var ended = snapshots.read(snapshots::reading);

        ended.stop(why);

        assertThat(ended.stopped()).isEmpty();
        assertThat(snapshots.read(
                        () -> jdbc.sql("select 1").query(Integer.class).single()))
                .isEqualTo(1);
    }
}
