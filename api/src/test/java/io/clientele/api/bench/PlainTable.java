package io.clientele.api.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What a program that only stores the rows would do: one indexed table, no look at who the client is, no totals of documents, no
 * word of what changed.
 */
final class PlainTable {

    private static final int BATCH = 5_000;
    private static final int COLUMNS = 10;

    private final String name;
    private final DataSource dataSource;

    PlainTable(String name, DataSource dataSource) {
        this.name = name;
        this.dataSource = dataSource;
    }

    void create() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table %s (document varchar(64) not null, line int not null, sold_at datetime not null,
                        client varchar(64), product varchar(64), quantity decimal(19, 4), amount decimal(19, 4),
                        vat_amount decimal(19, 4), cost decimal(19, 4), channel varchar(64),
                        primary key (document, line), key (product, sold_at), key (client, sold_at))\
                    """.formatted(name));
        }
    }

    /** Rows in batches, each batch committed; of a row that is there already the figures are written again. */
    boolean batches(Path file) throws SQLException {
        return write(file, BATCH);
    }

    /** Every row by a statement of its own, committed together with as many others as a batch has. */
    boolean singly(Path file) throws SQLException {
        return write(file, 1);
    }

    private boolean write(Path file, int together) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into %s values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update sold_at = values(sold_at), client = values(client), product = values(product),
                            quantity = values(quantity), amount = values(amount), vat_amount = values(vat_amount),
                            cost = values(cost), channel = values(channel)\
                        """.formatted(name));
                var lines = Files.lines(file)) {
            connection.setAutoCommit(false);
            var row = 0;
            for (var line : (Iterable<String>) lines.skip(1)::iterator) {
                row++;
                add(insert, line);
                if (row % together == 0) {
                    insert.executeBatch();
                }
                if (row % BATCH == 0) {
                    connection.commit();
                }
            }
            finish(connection, insert);
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(PreparedStatement insert, String line) throws SQLException {
        var cells = line.split(",", -1);
        for (var column = 0; column < COLUMNS; column++) {
            insert.setString(column + 1, cells[column]);
        }
        insert.addBatch();
    }

    private static void finish(Connection connection, PreparedStatement insert) throws SQLException {
        insert.executeBatch();
        connection.commit();
        connection.setAutoCommit(true);
    }
}
