package io.clientele.api.sale.purchase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Money;
import io.clientele.api.sale.SaleColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every line of a few clients, in the snapshot of this thread. When clients change, each question about products is asked about
 * the same few again: their lines are read for the first and kept for the others.
 */
@Component
class LinesOfClients {

    private static final int FEW = 5_000;

    /** Of more documents than this, the index of products answers a single question faster. */
    private static final int MOST_DOCUMENTS = 50_000;

    private static final int KEPT = 2;

    private record Key(long sales, RoaringBitmap clients) {}

    /** @param document told by its number; those of a client follow each other, and so do the lines of a document */
    record Line(
            int client,
            long document,
            int product,
            LocalDate day,
            @Nullable String channel,
            long amount,
            long quantity,
            long margin,
            boolean isReturn) {

        private static Line of(ResultSet row, int number) throws SQLException {
            return new Line(
                    row.getInt(1),
                    row.getLong(2),
                    row.getInt(3),
                    row.getObject(4, LocalDate.class),
                    row.getString(5),
                    Money.tenThousandths(row.getBigDecimal(6)),
                    Money.tenThousandths(row.getBigDecimal(7)),
                    Money.tenThousandths(row.getBigDecimal(8)),
                    row.getBoolean(9));
        }
    }

    private final JdbcClient jdbc;
    private final SaleColumns columns;
    private final Snapshots snapshots;
    private final Cache<Key, List<Line>> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    LinesOfClients(JdbcClient jdbc, SaleColumns columns, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.snapshots = snapshots;
    }

    /** Nothing when these are everyone, or too many clients or documents to be worth it. */
    Optional<List<Line>> of(@Nullable RoaringBitmap clients) {
        if (clients == null || clients.getCardinality() > FEW) {
            return Optional.empty();
        }
        return snapshots.read(() -> {
            var key = new Key(snapshots.current().version(Room.SALE), clients);
            var lines = Optional.ofNullable(known.getIfPresent(key));
            return lines.isPresent() || documents(clients) > MOST_DOCUMENTS ? lines : Optional.of(kept(key));
        });
    }

    private int documents(RoaringBitmap clients) {
        var sheet = columns.at(snapshots.current());
        return sheet.months().stream()
                .mapToInt(month -> clients.stream()
                        .map(client -> month.firstOf(client + 1) - month.firstOf(client))
                        .sum())
                .sum();
    }

    private List<Line> kept(Key key) {
        var lines = read(key.clients());
        known.put(new Key(key.sales(), key.clients().clone()), lines);
        return lines;
    }

    private List<Line> read(RoaringBitmap clients) {
        return clients.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select sale.client_id, sale.id, line.product_id, sale.sold_on, sale.channel, line.amount,
                                    line.quantity, line.amount - line.vat_amount - line.cost, line.is_return
                                from sale join sale_line line on line.sale_id = sale.id where sale.client_id in (:clients)
                                order by sale.client_id, sale.sold_at, sale.id""").param("clients", clients).query(Line::of).list();
    }
}
