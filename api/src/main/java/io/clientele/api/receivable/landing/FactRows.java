package io.clientele.api.receivable.landing;

import io.clientele.api.database.bulk.TableColumns;
import io.clientele.api.database.bulk.TableRows;
import io.clientele.api.firm.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invoices and payments as they are stored. */
@Component
class FactRows {

    record Numbered(int id, Fact fact) {}

    private final TableRows rows;
    private final JdbcClient jdbc;

    FactRows(TableRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    int lastId(Book book) {
        return jdbc.sql("select coalesce(max(id), 0) from " + book.table())
                .query(Integer.class)
                .single();
    }

    /** Those that are stored, by key. */
    Map<String, Numbered> of(Book book, String source, Collection<String> keys) {
        var stored = new HashMap<String, Numbered>();
        if (!keys.isEmpty()) {
            jdbc.sql("""
                            select id, %2$s, client_id, %3$s, %4$s, amount, original_amount, currency, rate, organization, kind
                            from %1$s where source = :source and %2$s in (:keys)""".formatted(book.table(), book.key(), book.day(), book.own()))
                    .param("source", source)
                    .param("keys", keys)
                    .query(row -> {
                        stored.put(row.getString(2), new Numbered(row.getInt(1), fact(book, row)));
                    });
        }
        return stored;
    }

    void write(Book book, String source, List<Numbered> facts) {
        var table = TableColumns.of(
                book.table(),
                "id, source, " + book.key(),
                "client_id, %s, %s, amount, original_amount, currency, rate, organization, kind"
                        .formatted(book.day(), book.own()));
        rows.put(table, facts, numbered -> values(book, source, numbered));
    }

    void remove(Book book, Collection<Numbered> facts) {
        rows.remove(book.table(), "client_id, id", List.copyOf(facts), numbered ->
                new @Nullable Object[] {numbered.fact().client(), numbered.id()});
    }

    private static Fact fact(Book book, ResultSet row) throws SQLException {
        var original = row.getBigDecimal(7);
        return new Fact(
                row.getString(2),
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                book == Book.INVOICES ? row.getObject(5, LocalDate.class) : null,
                book == Book.PAYMENTS ? row.getString(5) : null,
                Money.tenThousandths(row.getBigDecimal(6)),
                original == null ? null : (Long) Money.tenThousandths(original),
                row.getString(8),
                row.getBigDecimal(9),
                row.getString(10),
                row.getString(11));
    }

    private static @Nullable Object[] values(Book book, String source, Numbered numbered) {
        var fact = numbered.fact();
        return new @Nullable Object[] {
            numbered.id(),
            source,
            fact.key(),
            fact.client(),
            fact.day(),
            book == Book.INVOICES ? fact.dueOn() : fact.document(),
            Money.decimal(fact.amount()),
            decimal(fact.original()),
            fact.currency(),
            fact.rate(),
            fact.organization(),
            fact.kind()
        };
    }

    private static @Nullable BigDecimal decimal(@Nullable Long value) {
        return value == null ? null : Money.decimal(value);
    }
}
