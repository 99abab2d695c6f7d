package io.clientele.api.sale.document;

import io.clientele.api.database.ManyRows;
import io.clientele.api.firm.Money;
import io.clientele.api.sale.document.SaleDocument.Head;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sale documents as they are stored, with their lines. */
@Component
class StoredDocuments {

    record Stored(long id, SaleDocument document) {}

    /** A line to write, under its document. */
    record Placed(Stored sale, SaleLine line) {}

    private final ManyRows rows;
    private final JdbcClient jdbc;

    StoredDocuments(ManyRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    long lastId() {
        return jdbc.sql("select coalesce(max(id), 0) from sale")
                .query(Long.class)
                .single();
    }

    /** Those that are stored, by key. */
    Map<String, Stored> of(String source, Collection<String> documents) {
        var heads = new HashMap<Long, Head>();
        jdbc.sql("""
                        select id, document, sold_at, client_id, channel, currency, rate, manager_id, organization, department,
                            return_of
                        from sale where source = :source and document in (:documents)""").param("source", source).param("documents", documents).query(row -> {
            heads.put(row.getLong(1), head(row));
        });
        var lines = lines(heads.keySet());
        var stored = new HashMap<String, Stored>();
        heads.forEach((id, head) ->
                stored.put(head.document(), new Stored(id, SaleDocument.of(head, lines.getOrDefault(id, List.of())))));
        return stored;
    }

    void write(String source, List<Stored> sales) {
        rows.write("""
                insert into sale (id, source, document, sold_at, sold_on, client_id, channel, currency, rate, manager_id,
                    organization, department, return_of, amount, vat_amount, cost, quantity, line_count, is_return)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update sold_at = values(sold_at), sold_on = values(sold_on), client_id = values(client_id),
                    channel = values(channel), currency = values(currency), rate = values(rate),
                    manager_id = values(manager_id), organization = values(organization), department = values(department),
                    return_of = values(return_of), amount = values(amount), vat_amount = values(vat_amount),
                    cost = values(cost), quantity = values(quantity), line_count = values(line_count),
                    is_return = values(is_return)""", sales, (statement, sale) -> set(statement, source, sale));
    }

    void writeLines(List<Placed> lines) {
        rows.write("""
                insert into sale_line (sale_id, line, product_id, sold_on, client_id, is_return, quantity, amount, vat_amount,
                    vat_rate, cost, discount_amount, price, original_amount)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update product_id = values(product_id), sold_on = values(sold_on),
                    client_id = values(client_id), is_return = values(is_return), quantity = values(quantity),
                    amount = values(amount), vat_amount = values(vat_amount), vat_rate = values(vat_rate),
                    cost = values(cost), discount_amount = values(discount_amount), price = values(price),
                    original_amount = values(original_amount)""", lines, StoredDocuments::set);
    }

    void removeLines(List<Placed> lines) {
        rows.write("delete from sale_line where sale_id = ? and line = ?", lines, (statement, placed) -> {
            statement.setLong(1, placed.sale().id());
            statement.setString(2, placed.line().line());
        });
    }

    void remove(List<Stored> sales) {
        for (var sql : List.of("delete from sale_line where sale_id = ?", "delete from sale where id = ?")) {
            rows.write(sql, sales, (statement, sale) -> statement.setLong(1, sale.id()));
        }
    }

    private Map<Long, List<SaleLine>> lines(Collection<Long> sales) {
        var lines = new HashMap<Long, List<SaleLine>>();
        if (!sales.isEmpty()) {
            jdbc.sql("""
                            select sale_id, line, product_id, quantity, amount, vat_amount, vat_rate, cost, discount_amount, price,
                                original_amount
                            from sale_line where sale_id in (:sales)""").param("sales", sales).query(row -> {
                lines.computeIfAbsent(row.getLong(1), unseen -> new ArrayList<>())
                        .add(line(row));
            });
        }
        return lines;
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getString(2),
                row.getObject(3, LocalDateTime.class),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getBigDecimal(7),
                row.getObject(8, Integer.class),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }

    private static SaleLine line(ResultSet row) throws SQLException {
        return new SaleLine(
                row.getString(2),
                row.getInt(3),
                Money.tenThousandths(row.getBigDecimal(4)),
                Money.tenThousandths(row.getBigDecimal(5)),
                Money.tenThousandths(row.getBigDecimal(6)),
                row.getBigDecimal(7),
                Money.tenThousandths(row.getBigDecimal(8)),
                optional(row.getBigDecimal(9)),
                optional(row.getBigDecimal(10)),
                optional(row.getBigDecimal(11)));
    }

    private static @Nullable Long optional(@Nullable BigDecimal value) {
        return value == null ? null : Money.tenThousandths(value);
    }

    private static @Nullable BigDecimal decimal(@Nullable Long value) {
        return value == null ? null : Money.decimal(value);
    }

    private static void set(PreparedStatement statement, String source, Stored sale) throws SQLException {
        var document = sale.document();
        var head = document.head();
        setAll(
                statement,
                sale.id(),
                source,
                head.document(),
                head.soldAt(),
                head.day(),
                head.client(),
                head.channel(),
                head.currency(),
                head.rate(),
                head.manager(),
                head.organization(),
                head.department(),
                head.returnOf(),
                Money.decimal(document.total(SaleLine::amount)),
                Money.decimal(document.total(SaleLine::vat)),
                Money.decimal(document.total(SaleLine::cost)),
                Money.decimal(document.total(SaleLine::quantity)),
                document.lines().size(),
                document.isReturn());
    }

    private static void set(PreparedStatement statement, Placed placed) throws SQLException {
        var document = placed.sale().document();
        var line = placed.line();
        setAll(
                statement,
                placed.sale().id(),
                line.line(),
                line.product(),
                document.head().day(),
                document.head().client(),
                document.isReturn(),
                Money.decimal(line.quantity()),
                Money.decimal(line.amount()),
                Money.decimal(line.vat()),
                line.vatRate(),
                Money.decimal(line.cost()),
                decimal(line.discount()),
                decimal(line.price()),
                decimal(line.original()));
    }

    private static void setAll(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }
}
