package io.clientele.api.sale.document.stored;

import io.clientele.api.database.bulk.ManyKeys;
import io.clientele.api.database.bulk.TableColumns;
import io.clientele.api.database.bulk.TableRows;
import io.clientele.api.firm.Money;
import io.clientele.api.sale.document.stored.SaleDocument.Head;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sale documents as they are stored, with their lines. */
@Component
public class StoredDocuments {

    public record Stored(long id, SaleDocument document) {

        Stream<Placed> lines() {
            return document.lines().values().stream().map(line -> new Placed(this, line));
        }
    }

    /** A line to write, under its document. */
    record Placed(Stored sale, SaleLine line) {}

    private static final TableColumns SALE = TableColumns.of("sale", "id, source, document", """
            sold_at, sold_on, client_id, channel, currency, rate, manager_id, organization, department, return_of, amount,
            vat_amount, cost, quantity, line_count, is_return""");
    private static final TableColumns LINE = TableColumns.of("sale_line", "sale_id, line", """
            product_id, sold_on, client_id, is_return, quantity, amount, vat_amount, vat_rate, cost, discount_amount, price,
            original_amount""");

    private final TableRows tables;
    private final ManyKeys keys;
    private final JdbcClient jdbc;

    StoredDocuments(TableRows tables, ManyKeys keys, JdbcClient jdbc) {
        this.tables = tables;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    public long lastId() {
        return jdbc.sql("select coalesce(max(id), 0) from sale")
                .query(Long.class)
                .single();
    }

    /** Those that are stored, by key. */
    public Map<String, Stored> of(String source, Collection<String> documents) {
        var heads = new HashMap<Long, Head>();
        keys.find("""
                select id, document, sold_at, client_id, channel, currency, rate, manager_id, organization, department, return_of
                from sale where source = ? and document in (:keys)""", documents, row -> heads.put(row.getLong(1), head(row)), source);
        var lines = lines(heads.keySet());
        var stored = new HashMap<String, Stored>();
        heads.forEach((id, head) ->
                stored.put(head.document(), new Stored(id, SaleDocument.of(head, lines.getOrDefault(id, List.of())))));
        return stored;
    }

    /** Writes documents that are not there yet, with all their lines. */
    public void add(String source, List<Stored> sales) {
        tables.add(SALE, sales, sale -> values(source, sale));
        tables.add(LINE, sales.stream().flatMap(Stored::lines).toList(), StoredDocuments::values);
    }

    void write(String source, List<Stored> sales) {
        tables.put(SALE, sales, sale -> values(source, sale));
    }

    void writeLines(List<Placed> lines) {
        tables.put(LINE, lines, StoredDocuments::values);
    }

    void removeLines(List<Placed> lines) {
        tables.remove("sale_line", "sale_id, line", lines, placed ->
                new @Nullable Object[] {placed.sale().id(), placed.line().line()});
    }

    public void remove(List<Stored> sales) {
        tables.remove("sale_line", "sale_id", sales, sale -> new @Nullable Object[] {sale.id()});
        tables.remove("sale", "id", sales, sale -> new @Nullable Object[] {sale.id()});
    }

    private Map<Long, List<SaleLine>> lines(Collection<Long> sales) {
        var lines = new HashMap<Long, List<SaleLine>>();
        keys.find(
                """
                select sale_id, line, product_id, quantity, amount, vat_amount, vat_rate, cost, discount_amount, price, original_amount
                from sale_line where sale_id in (:keys)""",
                sales,
                row -> lines.computeIfAbsent(row.getLong(1), unseen -> new ArrayList<>())
                        .add(line(row)));
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

    private static @Nullable Object[] values(String source, Stored sale) {
        var document = sale.document();
        var head = document.head();
        return new @Nullable Object[] {
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
            document.isReturn()
        };
    }

    private static @Nullable Object[] values(Placed placed) {
        var sale = placed.sale();
        var line = placed.line();
        return new @Nullable Object[] {
            sale.id(),
            line.line(),
            line.product(),
            sale.document().head().day(),
            sale.document().head().client(),
            sale.document().isReturn(),
            Money.decimal(line.quantity()),
            Money.decimal(line.amount()),
            Money.decimal(line.vat()),
            line.vatRate(),
            Money.decimal(line.cost()),
            decimal(line.discount()),
            decimal(line.price()),
            decimal(line.original())
        };
    }
}
