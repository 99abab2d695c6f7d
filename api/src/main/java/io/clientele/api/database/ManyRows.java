package io.clientele.api.database;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes many rows with few statements. Cursors need statements prepared by the server, which then prepares each statement of
 * thousands of values anew; put together by the driver, the same rows land in half the time (measured).
 */
@Component
public class ManyRows {

    private final JdbcTemplate template;

    ManyRows(JdbcTemplate template) {
        this.template = template;
    }

    /** Sets the parameters of the statement that writes a row. */
    public interface Setter<T> {
        void set(PreparedStatement statement, T row) throws SQLException;
    }

    /** Writes the rows within the transaction under way. */
    public <T> void write(String sql, List<T> rows, Setter<T> setter) {
        if (!rows.isEmpty()) {
            template.execute((ConnectionCallback<int[]>) connection -> {
                var driver = connection.unwrap(JdbcConnection.class);
                try (var statement = driver.clientPrepareStatement(sql)) {
                    for (var row : rows) {
                        setter.set(statement, row);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                }
            });
        }
    }
}
