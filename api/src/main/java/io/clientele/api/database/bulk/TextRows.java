package io.clientele.api.database.bulk;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Hands over the rows of a statement one after another as the server sends them, with every value written out as text: the bytes of
 * a column are those of its text.
 */
@Component
public class TextRows {

    /** Takes the row that a result stands at; false ends the reading. */
    public interface Taker {
        boolean take(ResultSet row) throws SQLException;
    }

    private final JdbcTemplate template;

    TextRows(JdbcTemplate template) {
        this.template = template;
    }

    /**
     * Reads within the transaction under way.
     *
     * @return false when the reading was ended; the server sends the other rows all the same, which are thrown away
     */
    public boolean each(String sql, Taker taker, Object... parameters) {
        return Boolean.TRUE.equals(
                template.execute((ConnectionCallback<Boolean>) connection -> each(sql, taker, parameters, connection)));
    }

    private static boolean each(String sql, Taker taker, Object[] parameters, Connection connection)
            throws SQLException {
        try (var statement = connection
                .unwrap(JdbcConnection.class)
                .clientPrepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE);
            for (var at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            try (var rows = statement.executeQuery()) {
                var wanted = true;
                while (wanted && rows.next()) {
                    wanted = taker.take(rows);
                }
                return wanted;
            }
        }
    }
}
