package io.clientele.migrations;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** An empty database of its own for one test; closing drops it. */
record TestDatabase(String name) implements AutoCloseable {

    static TestDatabase create() {
        var database = new TestDatabase(
                "clientele_test_" + UUID.randomUUID().toString().substring(0, 8));
        database.onServer("create database " + database.name);
        return database;
    }

    String url() {
        return TestServer.url().replaceFirst("^(jdbc:mysql://[^/]+)/[^?]*", "$1/" + name);
    }

    DataSource dataSource() {
        return dataSource(url());
    }

    void execute(String sql) {
        onServer("use " + name, sql);
    }

    /** The rows, each as its values with blanks between. */
    List<String> query(String sql) {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                var line = new ArrayList<String>();
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    line.add(String.valueOf(rows.getString(column)));
                }
                lines.add(String.join(" ", line));
            }
            return lines;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() {
        onServer("drop database " + name);
    }

    private void onServer(String... statements) {
        try (var connection = dataSource(TestServer.url()).getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static DataSource dataSource(String url) {
        var dataSource = new MysqlDataSource();
        dataSource.setURL(url);
        return dataSource;
    }
}
