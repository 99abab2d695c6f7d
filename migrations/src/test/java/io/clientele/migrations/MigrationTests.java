package io.clientele.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("store")
class MigrationTests {

    private static final String OUR_TABLES =
            "from information_schema.tables where table_schema = database() and table_name not like 'DATABASECHANGELOG%'";

    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private final DataSource dataSource = database.dataSource();

    @Test
    void leavesNothingPending() {
        var before = Migrations.pending(dataSource);

        Migrations.migrate(dataSource);

        assertThat(before).startsWith("database-versions").doesNotHaveDuplicates();
        assertThat(Migrations.pending(dataSource)).isEmpty();
    }

    @Test
    void goesUpAndDownAndUpAgain() {
        var changeSets = Migrations.pending(dataSource);
        Migrations.migrate(dataSource);
        var schema = schema();

        Migrations.rollback(dataSource, changeSets.size());

        assertThat(database.query("select table_name " + OUR_TABLES)).isEmpty();
        assertThat(Migrations.pending(dataSource)).isEqualTo(changeSets);

        Migrations.migrate(dataSource);

        assertThat(schema()).isEqualTo(schema).isNotEmpty();
    }

    @Test
    void takesBackEachChangeSetByItself() {
        var changeSets = Migrations.pending(dataSource);
        Migrations.migrate(dataSource);
        database.execute("""
                insert into segment_version_bitmap (segment_id, number, kind, part, bitmap) values (1, 1, 'ENTERED', 0, 'someone')""");

        for (var left = changeSets.size() - 1; left >= 0; left--) {
            var before = contents();

            Migrations.rollback(dataSource, 1);

            assertThat(Migrations.pending(dataSource)).isEqualTo(changeSets.subList(left, changeSets.size()));
            assertThat(contents()).as("after " + changeSets.get(left)).isNotEqualTo(before);
        }
    }

    @Test
    void leavesWhoCameInWithTheFirstVersionOnce() {
        Migrations.migrate(dataSource);
        while (!Migrations.pending(dataSource).contains("segment-first-versions")) {
            Migrations.rollback(dataSource, 1);
        }
        database.execute("""
                insert into segment_version_bitmap (segment_id, number, kind, part, bitmap)
                values (1, 1, 'ENTERED', 0, 'all'), (1, 1, 'MEMBERS', 0, 'all'), (1, 33, 'MEMBERS', 0, 'later')""");

        Migrations.migrate(dataSource);

        assertThat(database.query("select concat(kind, ' ', number) from segment_version_bitmap order by number"))
                .containsExactly("ENTERED 1", "MEMBERS 33");
    }

    @Test
    void knowsWhatDataSegmentsWereFormedFromBefore() {
        Migrations.migrate(dataSource);
        while (!Migrations.pending(dataSource).contains("segment-formed-on")) {
            Migrations.rollback(dataSource, 1);
        }
        for (var segment : List.of("formed", "never formed")) {
            database.execute("""
                    insert into segment (name, name_key, forming, importance, priority, include_inactive, created_by, created_at,
                        updated_at, version)
                    values ('%1$s', '%1$s', 'PERIODIC', 'NORMAL', 0, false, 'admin', now(), now(), 0)""".formatted(segment));
        }
        for (var version : List.of("1, '1-1', 'SCHEDULE'", "2, '1-2', 'BUTTON'", "3, '1-3', 'PINS'")) {
            database.execute("""
                    insert into segment_version (segment_id, number, data_version, cause, business_date, started_at, published_at,
                        duration_ms, member_count, entered_count, left_count, keyframe)
                    values (1, %s, now(), now(), now(), 0, 0, 0, 0, false)""".formatted(version));
        }

        Migrations.migrate(dataSource);

        assertThat(database.query(
                        "select concat(name, ' ', coalesce(formed_on, 'on nothing')) from segment order by id"))
                .containsExactly("formed 1-2", "never formed on nothing");
    }

    @Test
    void changesNothingTheSecondTime() {
        Migrations.migrate(dataSource);
        var record = database.query("select * from DATABASECHANGELOG order by orderexecuted");

        Migrations.migrate(dataSource);

        assertThat(database.query("select * from DATABASECHANGELOG order by orderexecuted"))
                .isEqualTo(record)
                .isNotEmpty();
    }

    @Test
    void letsTwoNodesStartAtTheSameMoment() throws IOException, InterruptedException {
        var changeSets = Migrations.pending(dataSource);

        var one = node();
        var other = node();

        assertThat(one.inputReader().lines()).isEmpty();
        assertThat(other.inputReader().lines()).isEmpty();
        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        assertThat(database.query("select id from DATABASECHANGELOG order by orderexecuted"))
                .isEqualTo(changeSets);
    }

    @Test
    void goesOnAfterANodeDiedWhileMigrating() {
        Migrations.migrate(dataSource);
        Migrations.rollback(dataSource, 1);
        database.execute("update DATABASECHANGELOGLOCK set locked = true, lockgranted = now(), lockedby = 'dead node'");

        Migrations.migrate(dataSource);

        assertThat(Migrations.pending(dataSource)).isEmpty();
    }

    @Test
    void namesTheChangeSetThatFails() {
        database.execute("create table account (id int primary key)");

        assertThatThrownBy(() -> Migrations.migrate(dataSource))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("access-accounts")
                .hasMessageContaining("already exists");

        assertThat(Migrations.pending(dataSource)).startsWith("access-accounts").doesNotContain("database-versions");
    }

    @Test
    void givesEveryTableAPrimaryKeyAndTheSameOrderOfText() {
        Migrations.migrate(dataSource);

        assertThat(database.query("select table_name " + OUR_TABLES + " and table_collation <> 'utf8mb4_bin'"))
                .isEmpty();
        assertThat(database.query("select table_name " + OUR_TABLES + " and table_name not in"
                        + " (select table_name from information_schema.statistics"
                        + " where table_schema = database() and index_name = 'PRIMARY')"))
                .isEmpty();
    }

    private Process node() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Migrate.class.getName(),
                        "--url=" + database.url())
                .redirectErrorStream(true)
                .start();
    }

    private List<String> schema() {
        var schema = new ArrayList<>(database.query("select table_name, column_name, column_type, is_nullable, extra"
                + " from information_schema.columns where table_schema = database() order by 1, ordinal_position"));
        schema.addAll(database.query("select table_name, index_name, seq_in_index, column_name, non_unique, sub_part"
                + " from information_schema.statistics where table_schema = database() order by 1, 2, 3"));
        return schema;
    }

    /** The schema and the rows that change sets write. */
    private List<String> contents() {
        var contents = new ArrayList<>(schema());
        contents.addAll(rows("data_version", "select * from data_version"));
        contents.addAll(rows(
                "segment_version_bitmap", "select concat(kind, bitmap) from segment_version_bitmap order by kind"));
        return contents;
    }

    private List<String> rows(String table, String sql) {
        return schema().stream().anyMatch(column -> column.startsWith(table + " ")) ? database.query(sql) : List.of();
    }
}
