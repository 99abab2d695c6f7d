package io.clientele.api.database.bulk;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes many rows of a table within the transaction under way. New ones go to the server as one stream where it takes streams
 * ({@code local_infile}), which costs both sides less than statements do. Of the others the driver makes few statements: cursors
 * need statements prepared by the server, which would prepare each one of thousands of values anew, at twice the cost (measured).
 */
@Component
public class TableRows {

    /** What a row holds, in the order of the columns: texts, whole numbers, decimals, days, moments, yes and no. */
    public interface Values<T> {
        @Nullable
        Object[] of(T row);
    }

    /** Below this a stream costs more than it saves. */
    private static final int FEWEST = 200;

    private final JdbcTemplate template;

    TableRows(JdbcTemplate template) {
        this.template = template;
    }

    /** Writes rows of which none is there yet. */
    public <T> void add(TableColumns table, List<T> news, Values<T> values) {
        if (news.size() >= FEWEST && takesStreams()) {
            load(table, news, values);
        } else {
            write(table.insert(), news, values);
        }
    }

    /** Writes rows of which some may be there, with other values. */
    public <T> void put(TableColumns table, List<T> changed, Values<T> values) {
        write(table.upsert(), changed, values);
    }

    /**
     * Takes rows away.
     *
     * @param key columns by which they are told, apart by commas
     * @param values of these columns
     */
    public <T> void remove(String table, String key, List<T> gone, Values<T> values) {
        write(TableColumns.delete(table, key), gone, values);
    }

    /** Whoever runs the server may forbid it; and without the backslash there is no escaping. */
    private boolean takesStreams() {
        return Boolean.TRUE.equals(template.queryForObject(
                "select @@local_infile and find_in_set('NO_BACKSLASH_ESCAPES', @@sql_mode) = 0", Boolean.class));
    }

    private <T> void load(TableColumns table, List<T> news, Values<T> values) {
        template.execute((ConnectionCallback<Integer>)
                connection -> load(table, new LinesOfText<>(news, values), news.size(), connection));
    }

    /** What the server would refuse of a statement it bends to fit of a stream, and says so: then nothing is to stand. */
    private static int load(TableColumns table, LinesOfText<?> lines, int expected, Connection connection)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            var loaded = loaded(statement, table.load(), lines);
            lines.refuseHalf();
            var warning = statement.getWarnings();
            if (loaded != expected || warning != null) {
                throw new SQLException("%d of %d rows were loaded into %s: %s"
                        .formatted(
                                loaded,
                                expected,
                                table.table(),
                                warning == null ? "no warning" : Objects.toString(warning.getMessage())));
            }
            return loaded;
        }
    }

    private static int loaded(Statement statement, String sql, LinesOfText<?> lines) throws SQLException {
        try (var _ = OfferedLines.to(statement, lines)) {
            return statement.executeUpdate(sql);
        }
    }

    private <T> void write(String sql, List<T> written, Values<T> values) {
        if (!written.isEmpty()) {
            template.execute((ConnectionCallback<int[]>) connection -> {
                try (var statement = connection.unwrap(JdbcConnection.class).clientPrepareStatement(sql)) {
                    for (var row : written) {
                        set(statement, values.of(row));
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                }
            });
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object[] cells) throws SQLException {
        for (var at = 0; at < cells.length; at++) {
            statement.setObject(at + 1, cells[at]);
        }
    }
}
