package io.clientele.api.sale.purchase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.Sheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lines of a few clients, in the snapshot of this thread: those of the last year, about which nearly all questions are, or all.
 * When clients change, each question about products is asked about the same few again: their lines are read for the first and
 * kept for the others.
 */
@Component
class LinesOfClients {

    private static final int FEW = 5_000;

    /** Of more documents than this, the index of products answers a single question faster. */
    private static final int MOST_DOCUMENTS = 50_000;

    private static final int KEPT = 2;

    private record Key(long sales, RoaringBitmap clients) {}

    /** Amounts and quantities are ten-thousandths. */
    record Line(
            int client,
            long document,
            int product,
            LocalDate day,
            @Nullable String channel,
            long amount,
            long quantity,
            long margin,
            boolean isReturn)
            implements RunningSum.Piece {

        private static Line of(ResultSet row, int number) throws SQLException {
            return new Line(
                    row.getInt(1),
                    row.getLong(2),
                    row.getInt(3),
                    LocalDate.ofEpochDay(row.getInt(4)),
                    row.getString(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getLong(8),
                    row.getBoolean(9));
        }
    }

    /**
     * Lines of which those of a client follow each other, and so do those of a document.
     *
     * @param since the day of the first that may be among them
     * @param ofProduct the places of each product's lines
     */
    record Known(LocalDate since, List<Line> lines, Map<Integer, List<Integer>> ofProduct) {

        private static Known of(LocalDate since, List<Line> lines) {
            return new Known(
                    since,
                    lines,
                    IntStream.range(0, lines.size())
                            .boxed()
                            .collect(Collectors.groupingBy(at -> lines.get(at).product())));
        }

        /** The lines of these products, in the same order. */
        Stream<Line> of(Set<Integer> products) {
            return products.stream()
                    .flatMap(product -> ofProduct.getOrDefault(product, List.of()).stream())
                    .sorted()
                    .map(lines::get);
        }
    }

    private final JdbcClient jdbc;
    private final SaleColumns columns;
    private final Snapshots snapshots;
    private final Cache<Key, Known> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    LinesOfClients(JdbcClient jdbc, SaleColumns columns, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.snapshots = snapshots;
    }

    /** Nothing when these are everyone, or too many clients or documents to be worth it; maybe more lines than the period's. */
    Optional<Known> of(@Nullable RoaringBitmap clients, Period period) {
        if (clients == null || clients.getCardinality() > FEW) {
            return Optional.empty();
        }
        return snapshots.read(() -> {
            var key = new Key(snapshots.current().version(Room.SALE), clients);
            var lines = Optional.ofNullable(known.getIfPresent(key))
                    .filter(kept -> !period.from().isBefore(kept.since()));
            return lines.isPresent() ? lines : read(key, period);
        });
    }

    private Optional<Known> read(Key key, Period period) {
        var sheet = columns.at(snapshots.current());
        var lately = sheet.months().stream()
                .map(month -> month.month().minusYears(1).atDay(1))
                .max(Comparator.naturalOrder())
                .orElse(Period.EARLIEST);
        var since = period.from().isBefore(lately) ? Period.EARLIEST : lately;
        return documents(sheet, key.clients(), since) > MOST_DOCUMENTS
                ? Optional.empty()
                : Optional.of(kept(key, since));
    }

    private static int documents(Sheet sheet, RoaringBitmap clients, LocalDate since) {
        return sheet.months().stream()
                .filter(month -> !month.month().atEndOfMonth().isBefore(since))
                .mapToInt(month -> clients.stream()
                        .map(client -> month.firstOf(client + 1) - month.firstOf(client))
                        .sum())
                .sum();
    }

    private Known kept(Key key, LocalDate since) {
        var lines = Known.of(since, read(key.clients(), since));
        known.put(new Key(key.sales(), key.clients().clone()), lines);
        return lines;
    }

    private List<Line> read(RoaringBitmap clients, LocalDate since) {
        return clients.isEmpty()
                ? List.of()
                : jdbc.sql("""
                    select sale.client_id, sale.id, line.product_id, to_days(sale.sold_on) - 719528, sale.channel,
                        cast(line.amount * 10000 as signed), cast(line.quantity * 10000 as signed),
                        cast((line.amount - line.vat_amount - line.cost) * 10000 as signed), line.is_return
                    from sale join sale_line line on line.sale_id = sale.id
                    where sale.client_id in (:clients) and sale.sold_on >= :since
                    order by sale.client_id, sale.sold_at, sale.id\
                    """)
                        .param("clients", clients)
                        .param("since", since)
                        .query(Line::of)
                        .list();
    }
}
