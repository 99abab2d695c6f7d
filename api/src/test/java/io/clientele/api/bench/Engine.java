package io.clientele.api.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.roaringbitmap.RoaringBitmap;

/** A rival: one connection to MariaDB or DuckDB. Statements are prepared once, as an application's are, and rows stream. */
final class Engine implements AutoCloseable {

    private final Connection connection;
    private final String url;
    private final boolean streams;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private int limitSeconds;

    private Engine(Connection connection, String url, boolean streams) {
        this.connection = connection;
        this.url = url;
        this.streams = streams;
    }

    /** MariaDB, by the binary protocol; no statement runs longer than the limit, 0 is none. */
    static Engine mariaDb(String url, int limitSeconds) throws SQLException {
        var connection = DriverManager.getConnection(url + "&useServerPrepStmts=true&allowLoadLocalInfile=true");
        var engine = new Engine(connection, url, true);
        engine.limit(limitSeconds);
        return engine;
    }

    static Engine duckDb(String file, String memory) throws SQLException {
        var engine = new Engine(DriverManager.getConnection("jdbc:duckdb:" + file), file, false);
        engine.execute("set threads = 2");
        engine.execute("set memory_limit = '" + memory + "'");
        return engine;
    }

    /** Another connection to the same base. */
    Engine another() throws SQLException {
        return streams
                ? mariaDb(url, limitSeconds)
                : new Engine(((DuckDBConnection) connection).duplicate(), url, false);
    }

    /** From now on no statement of MariaDB runs longer. */
    void limit(int seconds) throws SQLException {
        limitSeconds = seconds;
        execute("set session max_statement_time = " + seconds);
    }

    /** What a cast to 64 bits is called here. */
    String bigint() {
        return streams ? "unsigned" : "bigint";
    }

    /** Year and month of a sale as one number. */
    String month() {
        return streams ? "extract(year_month from sold_on)" : "year(sold_on) * 100 + month(sold_on)";
    }

    /** What a cast to a signed whole number is called here. */
    String whole() {
        return streams ? "signed" : "bigint";
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column as a set of clients. */
    RoaringBitmap ids(String sql) throws SQLException {
        var ids = new RoaringBitmap();
        try (var rows = query(sql)) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }

    Rows rows(String sql) throws SQLException {
        try (var found = query(sql)) {
            var width = found.getMetaData().getColumnCount();
            var rows = new Rows(width);
            var row = new long[width];
            while (found.next()) {
                for (var column = 0; column < width; column++) {
                    row[column] = found.getLong(column + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Texts with a number each. */
    Map<String, Long> texts(String sql) throws SQLException {
        var texts = new HashMap<String, Long>();
        try (var rows = query(sql)) {
            while (rows.next()) {
                texts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return texts;
    }

    /** The first column, in the order of the answer. */
    List<Integer> list(String sql) throws SQLException {
        var list = new ArrayList<Integer>();
        try (var rows = query(sql)) {
            while (rows.next()) {
                list.add(rows.getInt(1));
            }
        }
        return list;
    }

    byte[] bytes(String sql) throws SQLException {
        try (var rows = query(sql)) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    long number(String sql) throws SQLException {
        return rows(sql).at(0, 0);
    }

    /** All or nothing, durable when it returns. DuckDB's prepared plans do not outlive changes of the data. */
    void transaction(List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
        if (!streams) {
            forgetPlans();
        }
    }

    private void forgetPlans() throws SQLException {
        for (var statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }

    private ResultSet query(String sql) throws SQLException {
        return prepare(sql).executeQuery();
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        var known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            if (streams) {
                known.setFetchSize(Integer.MIN_VALUE);
            }
            prepared.put(sql, known);
        }
        return known;
    }

    @Override
    public String toString() {
        return streams ? "MariaDB" : "DuckDB";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
