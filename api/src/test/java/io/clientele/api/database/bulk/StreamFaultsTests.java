package io.clientele.api.database.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Streams of rows that break off, and servers that ask for what they should not have. */
@ClienteleTest
class StreamFaultsTests {

    private static final TableColumns TABLE = TableColumns.of("bulk_streams", "id", "text");
    private static final String TEXT = "x".repeat(100);
    private static final int ROWS = 3_000;

    @TempDir
    private Path folder;

    @Autowired
    TableRows tables;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void create() {
        remove();
        jdbc.sql("create table bulk_streams (id int not null, text varchar(100), primary key (id)) engine = InnoDB")
                .update();
    }

    @AfterEach
    void remove() {
        jdbc.sql("drop table if exists bulk_streams").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "secret.txt", "file:///etc/passwd", ""})
    void sendsNoFileThatAServerAsksFor(String name) throws IOException {
        var file = name.equals("secret.txt") ? Files.writeString(folder.resolve(name), "1\tsecret\n") : name;

        assertThatThrownBy(() -> ask(file.toString())).isInstanceOf(DataAccessException.class);

        assertThat(count()).isZero();
    }

    @Test
    void sendsNoFileOnceAStreamWasSent() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), (ROWS + 1) + "\tsecret\n");

        transaction.executeWithoutResult(status -> {
            tables.add(TABLE, numbers(), StreamFaultsTests::values);
            assertThatThrownBy(() -> ask(secret.toString())).isInstanceOf(DataAccessException.class);
            tables.add(TABLE, numbers().stream().map(number -> -1 - number).toList(), StreamFaultsTests::values);
        });

        assertThat(count()).isEqualTo(2 * ROWS);
    }

    @Test
    void landsNothingWhenARowCannotBeWritten() {
        assertThatThrownBy(() -> add(number -> number == 2_500 ? fail() : values(number)))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("no such row");
        assertThatThrownBy(() -> add(number -> new Object[] {number, number == 2_500 ? List.of() : TEXT}))
                .isInstanceOfAny(IllegalStateException.class, DataAccessException.class);

        assertThat(count()).isZero();
        add(StreamFaultsTests::values);
        assertThat(count()).isEqualTo(ROWS);
    }

    @Test
    void landsNothingWhenTheConnectionIsLost() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    var connection =
                            jdbc.sql("select connection_id()").query(Long.class).single();
                    tables.add(TABLE, numbers(), number -> {
                        if (number == 1_500) {
                            kill(connection);
                        }
                        return values(number);
                    });
                }))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);

        assertThat(count()).isZero();
        add(StreamFaultsTests::values);
        assertThat(count()).isEqualTo(ROWS);
    }

    private void ask(String file) {
        jdbc.sql("load data local infile '" + file + "' into table bulk_streams")
                .update();
    }

    /** By somebody else. */
    private void kill(long connection) {
        try (var other = source.getConnection();
                var statement = other.createStatement()) {
            statement.execute("kill " + connection);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private void add(TableRows.Values<Integer> values) {
        transaction.executeWithoutResult(status -> tables.add(TABLE, numbers(), values));
    }

    private int count() {
        return jdbc.sql("select count(*) from bulk_streams")
                .query(Integer.class)
                .single();
    }

    private static List<Integer> numbers() {
        return IntStream.range(0, ROWS).boxed().toList();
    }

    private static @Nullable Object[] values(int number) {
        return new @Nullable Object[] {number, TEXT};
    }

    private static @Nullable Object[] fail() {
        throw new IllegalStateException("no such row");
    }
}
