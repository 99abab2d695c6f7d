package io.clientele.api.sale.product;

import io.clientele.api.database.bulk.TableColumns;
import io.clientele.api.database.bulk.TableRows;
import io.clientele.api.firm.NameKey;
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
    private static final TableColumns TABLE =
            TableColumns.of("product", "id, source, external_id", "name_key, name_sort, " + COLUMNS);

    /** A product's row; a field that is null has no value. */
    record ProductRow(int id, String externalId, Map<ProductField, @Nullable Object> values) {

        String name() {
            return (String) Objects.requireNonNull(values.get(ProductField.NAME));
        }
    }

    private final TableRows tables;
    private final JdbcClient jdbc;

    ProductRows(TableRows tables, JdbcClient jdbc) {
        this.tables = tables;
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
        tables.put(TABLE, rows, row -> values(source, row));
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

    private static @Nullable Object[] values(String source, ProductRow row) {
        return Stream.concat(
                        Stream.of(row.id(), source, row.externalId(), NameKey.of(row.name()), sort(row.name())),
                        Arrays.stream(FIELDS).map(field -> row.values().get(field)))
                .toArray();
    }

    private static byte[] sort(String name) {
        var sort = NameKey.sort(name);
        return sort.length > SORT_LIMIT ? Arrays.copyOf(sort, SORT_LIMIT) : sort;
    }

    private static String column(ProductField field) {
        return field == ProductField.GROUP ? "group_id" : field.column();
    }
}
