package io.clientele.api.database.bulk;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Lines that the server may have while one statement runs. The driver hands them over in place of whatever file it is asked for; at
 * all other times the connection has none to give, and the driver holds on to no rows.
 */
final class OfferedLines implements AutoCloseable {

    private final JdbcStatement statement;
    private final RuntimeProperty<Boolean> allowed;

    private OfferedLines(JdbcStatement statement, RuntimeProperty<Boolean> allowed) {
        this.statement = statement;
        this.allowed = allowed;
    }

    static OfferedLines to(Statement statement, LinesOfText<?> lines) throws SQLException {
        var offered = new OfferedLines(
                statement.unwrap(JdbcStatement.class),
                statement
                        .getConnection()
                        .unwrap(JdbcConnection.class)
                        .getPropertySet()
                        .getBooleanProperty(PropertyKey.allowLoadLocalInfile));
        offered.statement.setLocalInfileInputStream(lines);
        offered.allowed.setValue(true);
        return offered;
    }

    @Override
    public void close() {
        allowed.setValue(false);
        statement.setLocalInfileInputStream(null);
    }
}
