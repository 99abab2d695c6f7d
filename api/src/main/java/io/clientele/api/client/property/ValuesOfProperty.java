package io.clientele.api.client.property;

import io.clientele.api.client.Universe;
import io.clientele.api.client.suggestion.ValueInUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which values the clients of the universe have in a property. */
@Component
public class ValuesOfProperty {

    private final JdbcClient jdbc;

    ValuesOfProperty(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The values of a property of texts, of one choice, or of yes and no, that of most clients first. */
    public List<ValueInUse> inUse(PropertyDefinition property) {
        var yesNo = property.type() == PropertyType.YES_NO;
        var column = yesNo ? "number_value" : "text_value";
        var rows = jdbc.sql("""
                        select %1$s, count(*) from client_property join client on client.id = client_property.client_id
                        where property_id = :property and %1$s is not null and %2$s group by %1$s""".formatted(column, Universe.MEMBERS))
                .param("property", property.id())
                .query((row, number) -> new ValueInUse(text(row, yesNo), row.getLong(2)))
                .list();
        return ValueInUse.bySize(rows);
    }

    private static String text(ResultSet row, boolean yesNo) throws SQLException {
        return yesNo ? String.valueOf(row.getBigDecimal(1).signum() != 0) : row.getString(1);
    }
}
