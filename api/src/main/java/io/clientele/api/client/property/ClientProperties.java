package io.clientele.api.client.property;

import io.clientele.api.client.mark.Owner;
import io.clientele.api.database.bulk.ManyKeys;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the properties that clients and contact persons have. */
@Component
public class ClientProperties {

    private record Row(
            @Nullable BigDecimal number,
            @Nullable String text,
            @Nullable LocalDate date) {}

    private final PropertyDefinitions definitions;
    private final ManyKeys keys;

    ClientProperties(PropertyDefinitions definitions, ManyKeys keys) {
        this.definitions = definitions;
        this.keys = keys;
    }

    /** The properties of each of these clients that has any, by name. */
    public Map<Integer, List<PropertyValue>> ofClients(Collection<Integer> clients) {
        return of(Owner.CLIENT, clients);
    }

    /** The same of clients or of contact persons. */
    public Map<Integer, List<PropertyValue>> of(Owner owner, Collection<Integer> owners) {
        var rows = rows(owner, owners);
        var known = rows.isEmpty() ? List.<PropertyDefinition>of() : definitions.all();
        return rows.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> values(known, entry.getValue())));
    }

    private Map<Integer, Map<Integer, List<Row>>> rows(Owner owner, Collection<Integer> owners) {
        var rows = new HashMap<Integer, Map<Integer, List<Row>>>();
        keys.find(
                """
                select %1$s, property_id, number_value, text_value, date_value from %2$s
                where %1$s in (:keys) order by position""".formatted(owner.id(), owner.table("property")),
                owners,
                row -> rows.computeIfAbsent(row.getInt(1), one -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getInt(2), property -> new ArrayList<>())
                        .add(read(row)));
        return rows;
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getBigDecimal(3), row.getString(4), row.getObject(5, LocalDate.class));
    }

    private static List<PropertyValue> values(List<PropertyDefinition> known, Map<Integer, List<Row>> byProperty) {
        return known.stream()
                .filter(definition -> byProperty.containsKey(definition.id()))
                .map(definition -> value(definition, Objects.requireNonNull(byProperty.get(definition.id()))))
                .toList();
    }

    private static PropertyValue value(PropertyDefinition definition, List<Row> rows) {
        var first = rows.getFirst();
        return switch (definition.type()) {
            case NUMBER -> new PropertyValue(definition, first.number(), null, null, null, null);
            case TEXT, CHOICE -> new PropertyValue(definition, null, first.text(), null, null, null);
            case DATE -> new PropertyValue(definition, null, null, first.date(), null, null);
            case YES_NO -> new PropertyValue(definition, null, null, null, isSet(first), null);
            case CHOICES -> new PropertyValue(definition, null, null, null, null, texts(rows));
        };
    }

    private static boolean isSet(Row row) {
        return row.number() != null && row.number().signum() != 0;
    }

    private static List<String> texts(List<Row> rows) {
        return rows.stream().map(Row::text).filter(Objects::nonNull).toList();
    }
}
