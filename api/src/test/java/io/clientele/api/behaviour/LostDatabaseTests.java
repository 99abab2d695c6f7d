package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import whose connection the server ends in the middle of its one transaction. */
@ClienteleTest
class LostDatabaseTests {

    private static final String DOOR = "?source=lost&onError=stop";
    private static final int CLIENTS = 20_000;

    private final Doors doors;
    private final JdbcClient jdbc;

    @Autowired
    LostDatabaseTests(Api api, JdbcClient jdbc) {
        this.doors = new Doors(api);
        this.jdbc = jdbc;
    }

    @Test
    void landsNothingAndAsksForTheFileAgain() {
        var file = ("external_id,name\n"
                        + IntStream.range(0, CLIENTS)
                                .mapToObj(number -> "c%d,Клиент %d\n".formatted(number, number))
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);

        var sent = doors.sent("clients", file, DOOR);
        killWhoWrites();
        var job = doors.finished(sent);

        assertThat(job.get("status")).isEqualTo("FAILED");
        assertThat(String.valueOf(job.get("error"))).contains("DATABASE_LOST", "send the file again");
        assertThat(landed()).isZero();
        assertThat(String.valueOf(doors.imported("clients", file, DOOR).get("summary")))
                .contains("\"created\":" + CLIENTS);
    }

    private void killWhoWrites() {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            var writing = jdbc.sql(
                            "select id from information_schema.processlist where info like 'insert into client (%'")
                    .query(Long.class)
                    .list();
            if (!writing.isEmpty()) {
                jdbc.sql("kill " + writing.getFirst()).update();
                return;
            }
        }
        throw new AssertionError("Nobody writes clients");
    }

    private int landed() {
        return jdbc.sql("select count(*) from client where source = 'lost'")
                .query(Integer.class)
                .single();
    }
}
