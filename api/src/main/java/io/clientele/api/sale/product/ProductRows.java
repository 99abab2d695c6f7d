package io.clientele.api.sale.product;

import io.clientele.api.database.ManyRows;
import io.clientele.api.firm.NameKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Products as they are stored. */
@Component
class ProductRows {

    private static final int SORT_LIMIT = 1_600;
    private static final ProductField[] FIELDS = ProductField.values();
    private static final String COLUMNS =
            Arrays.stream(FIELDS).map(ProductRows::column).collect(Collectors.joining(", "));
    private static final String UPSERT =
            "insert into product (id, source, external_id, name_key, name_sort, %s) values (?, ?, ?, ?, ?, %s) on duplicate key update %s"
                    .formatted(
                            COLUMNS,
                            String.join(
                                    ", ", Stream.of(FIELDS).map(field -> "?").toList()),
                            Stream.concat(
                                            Stream.of("name_key"),
                                            Arrays.stream(FIELDS).map(ProductRows::column))
                                    .map(column -> column + " = values(" + column + ")")
                                    .collect(Collectors.joining(", ")));

    /** A product's row; a field that is null has no value. */
    record ProductRow(int id, String externalId, Map<ProductField, @Nullable Object> values) {

        String name() {
            return (String) Objects.requireNonNull(values.get(ProductField.NAME));
        }
    }

    private final ManyRows manyRows;
    private final JdbcClient jdbc;

    ProductRows(ManyRows manyRows, JdbcClient jdbc) {
        this.manyRows = manyRows;
        this.jdbc = jdbc;
    }

    int lastId() {
        return jdbc.sql("select coalesce(max(id), 0) from product")
                .query(Integer.class)
                .single();
    }

    /** Those that are stored, by external id. */
    Map<String, ProductRow> of(String source, Collection<String> externalIds) {
        var rows = new HashMap<String, ProductRow>();
        if (!externalIds.isEmpty()) {
            jdbc.sql("select id, external_id, %s from product where source = :source and external_id in (:ids)"
                            .formatted(COLUMNS))
                    .param("source", source)
                    .param("ids", externalIds)
                    .query(row -> {
                        rows.put(row.getString(2), new ProductRow(row.getInt(1), row.getString(2), values(row)));
                    });
        }
        return rows;
    }

    void write(String source, List<ProductRow> rows) {
        manyRows.write(UPSERT, rows, (statement, row) -> set(statement, source, row));
    }

    /** Everyone who ever bought one of these: what a rule says of them may differ once a product moves or is renamed. */
    List<Integer> buyersOf(List<Integer> products) {
        return products.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct client_id from sale_line where product_id in (:products)")
                        .param("products", products)
                        .query(Integer.class)
                        .list();
    }

    private static Map<ProductField, @Nullable Object> values(ResultSet row) throws SQLException {
        var values = new EnumMap<ProductField, @Nullable Object>(ProductField.class);
        for (var field : FIELDS) {
            values.put(field, value(row, field));
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, ProductField field) throws SQLException {
        return switch (field) {
            case NAME, TYPE, ARTICLE, BRAND, UNIT -> row.getString(field.column());
            case GROUP -> row.getObject("group_id", Integer.class);
            case PRICE, COST, VAT_RATE -> row.getBigDecimal(field.column());
            case ACTIVE -> row.getBoolean(field.column());
        };
    }

    private static void set(PreparedStatement statement, String source, ProductRow row) throws SQLException {
        statement.setInt(1, row.id());
        statement.setString(2, source);
        statement.setString(3, row.externalId());
        statement.setString(4, NameKey.of(row.name()));
        var sort = NameKey.sort(row.name());
        statement.setBytes(5, sort.length > SORT_LIMIT ? Arrays.copyOf(sort, SORT_LIMIT) : sort);
        var position = 5;
        for (var field : FIELDS) {
            position++;
            statement.setObject(position, row.values().get(field));
        }
    }

    private static String column(ProductField field) {
        return field == ProductField.GROUP ? "group_id" : field.column();
    }
}
