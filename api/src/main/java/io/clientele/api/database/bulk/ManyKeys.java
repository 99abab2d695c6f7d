package io.clientele.api.database.bulk;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds what is there of many keys, up to two thousand of them with each statement. The driver puts these together: cursors need
 * statements prepared by the server, and preparing one of thousands of values costs more than answering it.
 */
@Component
public class ManyKeys {

    /** Takes the row that a result stands at. */
    public interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private static final int TOGETHER = 2_000;
    private static final String PLACE = "(:keys)";

    private final JdbcTemplate template;

    ManyKeys(JdbcTemplate template) {
        this.template = template;
    }

    /**
     * Reads within the transaction under way.
     *
     * @param sql whose last parameters are {@code (:keys)}
     * @param before the parameters before them
     */
    public void find(String sql, Collection<?> keys, Taker taker, Object... before) {
        if (!keys.isEmpty()) {
            template.execute((ConnectionCallback<Integer>) connection -> {
                find(sql, keys.stream().distinct().toList(), taker, before, connection);
                return keys.size();
            });
        }
    }

    private static void find(String sql, List<?> keys, Taker taker, Object[] before, Connection connection)
            throws SQLException {
        for (var from = 0; from < keys.size(); from += TOGETHER) {
            page(sql, keys.subList(from, Math.min(keys.size(), from + TOGETHER)), taker, before, connection);
        }
    }

    private static void page(String sql, List<?> keys, Taker taker, Object[] before, Connection connection)
            throws SQLException {
        var places = String.join(", ", Collections.nCopies(keys.size(), "?"));
        try (var statement = connection
                .unwrap(JdbcConnection.class)
                .clientPrepareStatement(sql.replace(PLACE, "(" + places + ")"))) {
            var at = 0;
            for (var value : before) {
                statement.setObject(++at, value);
            }
            for (var key : keys) {
                statement.setObject(++at, key);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }
}
