package io.clientele.api.receivable.ledger;

import io.clientele.api.receivable.landing.Book;
import io.clientele.api.receivable.settlement.Invoice;
import io.clientele.api.receivable.settlement.Receipt;
import io.clientele.api.receivable.settlement.Settlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads invoices and payments from the snapshot of the thread and settles them, client by client. */
@Component
public class FactReader {

    private static final int AT_ONCE = 1_000;
    private static final int RANGE = 1 << 15;
    private static final String INVOICES = """
            select client_id, id, source, to_days(issued_on) - 719528, cast(amount * 10000 as signed), document, organization,
                to_days(due_on) - 719528
            from receivable where\s""";
    private static final String RECEIPTS = """
            select client_id, id, source, to_days(paid_on) - 719528, cast(amount * 10000 as signed), document, organization
            from payment where\s""";

    /** Takes clients in the order of their numbers. */
    public interface Taker {
        void take(int client, Settlement settlement);
    }

    private final JdbcClient jdbc;

    FactReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every client that has an invoice or a payment. */
    public void all(LocalDate businessDate, Taker taker) {
        var end = Math.max(last(Book.INVOICES), last(Book.PAYMENTS));
        for (var from = 0L; from <= end; from += RANGE) {
            settle("client_id >= :from and client_id < :to", Map.of("from", from, "to", from + RANGE), businessDate)
                    .forEach(taker::take);
        }
    }

    /** These clients, as far as they have an invoice or a payment. */
    public void of(RoaringBitmap clients, LocalDate businessDate, Taker taker) {
        var some = new ArrayList<Integer>(AT_ONCE);
        clients.forEach((int client) -> {
            some.add(client);
            if (some.size() == AT_ONCE) {
                of(some, businessDate, taker);
                some.clear();
            }
        });
        if (!some.isEmpty()) {
            of(some, businessDate, taker);
        }
    }

    /** The clients of whom another business date counts other facts. */
    RoaringBitmap between(LocalDate one, LocalDate other) {
        var clients = new RoaringBitmap();
        var earlier = one.isBefore(other) ? one : other;
        var later = one.isBefore(other) ? other : one;
        for (var book : Book.values()) {
            jdbc.sql("select distinct client_id from %1$s where %2$s > ? and %2$s <= ?"
                            .formatted(book.table(), book.day()))
                    .params(earlier, later)
                    .query(row -> {
                        clients.add(row.getInt(1));
                    });
        }
        return clients;
    }

    private void of(List<Integer> clients, LocalDate businessDate, Taker taker) {
        settle("client_id in (:clients)", Map.of("clients", clients), businessDate)
                .forEach(taker::take);
    }

    private Map<Integer, Settlement> settle(String condition, Map<String, ?> parameters, LocalDate businessDate) {
        var facts = new TreeMap<Integer, Facts>();
        read(INVOICES + condition, parameters, facts, (own, row) -> own.invoices.add(invoice(row)));
        read(RECEIPTS + condition, parameters, facts, (own, row) -> own.receipts.add(receipt(row)));
        var settled = new TreeMap<Integer, Settlement>();
        facts.forEach((client, own) -> settled.put(client, Settlement.of(own.invoices, own.receipts, businessDate)));
        return settled;
    }

    private static final class Facts {

        private final int client;
        private final List<Invoice> invoices = new ArrayList<>();
        private final List<Receipt> receipts = new ArrayList<>();

        private Facts(int client) {
            this.client = client;
        }
    }

    private interface Adding {
        void add(Facts own, ResultSet row) throws SQLException;
    }

    /** Row by row as the server sends them; those of one client mostly come together. */
    private void read(String sql, Map<String, ?> parameters, Map<Integer, Facts> facts, Adding adding) {
        var last = new Facts[] {new Facts(-1)};
        jdbc.sql(sql).params(parameters).withFetchSize(Integer.MIN_VALUE).query(row -> {
            var client = row.getInt(1);
            if (last[0].client != client) {
                last[0] = facts.computeIfAbsent(client, Facts::new);
            }
            adding.add(last[0], row);
        });
    }

    private static Invoice invoice(ResultSet row) throws SQLException {
        return new Invoice(
                row.getInt(2),
                row.getString(3),
                row.getString(6),
                LocalDate.ofEpochDay(row.getInt(4)),
                LocalDate.ofEpochDay(row.getInt(8)),
                row.getLong(5),
                row.getString(7));
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getInt(2),
                row.getString(3),
                LocalDate.ofEpochDay(row.getInt(4)),
                row.getLong(5),
                row.getString(6),
                row.getString(7));
    }

    private long last(Book book) {
        return jdbc.sql("select coalesce(max(client_id), -1) from " + book.table())
                .query(Long.class)
                .single();
    }
}
