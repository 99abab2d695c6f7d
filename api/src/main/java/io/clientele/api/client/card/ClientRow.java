package io.clientele.api.client.card;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.NameKey;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client's own columns.
 *
 * @param values a field that is not there is null
 */
record ClientRow(
        int id,
        String externalId,
        Map<ClientField, Object> values,
        @Nullable Integer head) {

    static final List<ClientField> FIELDS =
            Arrays.stream(ClientField.values()).filter(ClientField::isColumn).toList();

    private static final int SORT_LIMIT = 1_600;

    /** From the columns {@code id, external_id, head_id} and those of the fields. */
    static ClientRow read(ResultSet row) throws SQLException {
        var values = new EnumMap<ClientField, Object>(ClientField.class);
        for (var field : FIELDS) {
            var value = row.getObject(field.column(), javaType(field));
            if (value != null) {
                values.put(field, value);
            }
        }
        return new ClientRow(
                row.getInt("id"), row.getString("external_id"), values, row.getObject("head_id", Integer.class));
    }

    ClientRow called(String name) {
        return new ClientRow(id, name, values, head);
    }

    /** For {@code updated_at, head_id, name_key, name_sort}, the fields and {@code id}. */
    Stream<@Nullable Object> columns(LocalDateTime now) {
        var name = (String) Objects.requireNonNull(values.get(ClientField.NAME));
        var sort = NameKey.sort(name);
        return Stream.of(
                        Stream.of(now),
                        Stream.of((@Nullable Object) head),
                        Stream.of(NameKey.of(name), sort.length > SORT_LIMIT ? Arrays.copyOf(sort, SORT_LIMIT) : sort),
                        FIELDS.stream().map(values::get),
                        Stream.of(id))
                .flatMap(part -> part);
    }

    private static Class<?> javaType(ClientField field) {
        return switch (field.type()) {
            case TEXT, CHOICE, SEVERAL -> String.class;
            case NUMBER -> BigDecimal.class;
            case DATE -> LocalDate.class;
            case YES_NO -> Boolean.class;
        };
    }
}
