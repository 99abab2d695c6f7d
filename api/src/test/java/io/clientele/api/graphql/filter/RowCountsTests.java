package io.clientele.api.graphql.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows are written past the versions here, so that a number that is kept can be told from one that is counted. */
@ClienteleTest
class RowCountsTests {

    private final RowCounts counts;
    private final Changes changes;
    private final Snapshots snapshots;
    private final JdbcClient jdbc;

    @Autowired
    RowCountsTests(RowCounts counts, Changes changes, Snapshots snapshots, JdbcClient jdbc) {
        this.counts = counts;
        this.changes = changes;
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void raiseTheVersion() {
        changes.write(Room.CLIENT, change -> {
            change.touch();
            return true;
        });
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from manager where source = 'counted'").update();
    }

    @Test
    void areCountedOnceForAVersionOfTheData() {
        add(1, "Ann");
        assertThat(count("m.name = :name", "Ann")).isEqualTo(1);

        add(2, "Ann");
        assertThat(count("m.name = :name", "Ann")).isEqualTo(1);

        raiseTheVersion();
        assertThat(count("m.name = :name", "Ann")).isEqualTo(2);
    }

    @Test
    void areToldApartByWhatIsAskedFor() {
        add(1, "Ann");
        add(2, "Ann");
        add(3, "Ben");

        assertThat(count("m.name = :name", "Ann")).isEqualTo(2);
        assertThat(count("m.name = :name", "Ben")).isEqualTo(1);
        assertThat(count("m.name <> :name", "Ann")).isEqualTo(1);
    }

    private long count(String condition, String name) {
        return snapshots.read(() ->
                counts.of(Room.CLIENT, "manager m", "m.source = 'counted' and " + condition, Map.of("name", name)));
    }

    private void add(int number, String name) {
        jdbc.sql("insert into manager (id, source, name, name_key) values (?, 'counted', ?, ?)")
                .params(2_000_000_000 + number, name, name)
                .update();
    }
}
