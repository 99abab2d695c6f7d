package io.clientele.api.client.suggestion;

import io.clientele.api.client.Universe;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which values the clients of the universe have in a field. */
@Component
public class FieldUse {

    private final JdbcClient jdbc;

    FieldUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The values of a field of which a client has one at most, that of most clients first.
     *
     * @throws Problem {@code FIELD_NOT_USABLE} for a field of several values or of dates
     */
    public List<ValueInUse> inUse(ClientField field) {
        if (!field.isColumn() || field.type() == ClientField.Type.DATE) {
            throw new Problem("FIELD_NOT_USABLE", "%s has no single value to list.".formatted(field.column()));
        }
        var column = field.column();
        var rows = jdbc.sql("select %1$s, count(*) from client where %1$s is not null and %2$s group by %1$s"
                        .formatted(column, Universe.MEMBERS))
                .query((row, number) -> new ValueInUse(text(row, field), row.getLong(2)))
                .list();
        return ValueInUse.bySize(rows);
    }

    private static String text(ResultSet row, ClientField field) throws SQLException {
        return switch (field.type()) {
            case NUMBER -> row.getBigDecimal(1).stripTrailingZeros().toPlainString();
            case YES_NO -> String.valueOf(row.getBoolean(1));
            case TEXT, CHOICE, DATE, SEVERAL -> row.getString(1);
        };
    }
}
