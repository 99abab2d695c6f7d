package io.clientele.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/**
 * One node's right to change the schema. The server itself takes it back when the node's connection dies, which the
 * lock row of Liquibase does not know; and two nodes cannot trip over each other while Liquibase makes its own tables.
 */
record SchemaLock(Connection connection) implements AutoCloseable {

    private static final int WAIT_SECONDS = 600;

    /** Locks belong to the server, so the name tells databases apart; 56 characters of the 64 allowed. */
    private static final String NAME = "sha2(concat('clientele migrations ', coalesce(database(), '')), 224)";

    /**
     * Waits for its turn.
     *
     * @throws SQLTimeoutException when another node has not ended after ten minutes
     */
    static SchemaLock take(Connection connection) throws SQLException {
        if (number(connection, "select get_lock(" + NAME + ", " + WAIT_SECONDS + ")") != 1) {
            throw new SQLTimeoutException("for ten minutes another node has been changing it; on the server this is"
                    + " connection " + number(connection, "select is_used_lock(" + NAME + ")"));
        }
        return new SchemaLock(connection);
    }

    @Override
    public void close() throws SQLException {
        number(connection, "select release_lock(" + NAME + ")");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
