package io.clientele.api.sale;

import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.LinesOfClients.Line;
import io.clientele.api.sale.PurchaseConditions.Figures;
import io.clientele.api.sale.Purchases.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What clients bought of some products: of few clients from their lines, of all from the index of lines by product, day and
 * client.
 */
@Component
class PurchasesOfProducts {

    private static final int FEW = 1_000;

    private final JdbcClient jdbc;
    private final LinesOfClients linesOfClients;

    PurchasesOfProducts(JdbcClient jdbc, LinesOfClients linesOfClients) {
        this.jdbc = jdbc;
        this.linesOfClients = linesOfClients;
    }

    interface Buyer {
        void take(int client, Figures figures);
    }

    /** Which lines count; the texts of channels are those of documents, exactly. */
    record Lines(
            Set<Integer> products,
            Period period,
            @Nullable List<String> channels,
            @Nullable RoaringBitmap among) {

        private boolean hold(Line line) {
            return products.contains(line.product())
                    && period.contains(line.day())
                    && (channels == null || (line.channel() != null && channels.contains(line.channel())));
        }
    }

    /** Tells every client with at least one such line. */
    void read(Lines lines, PurchaseConditions conditions, Buyer buyer) {
        linesOfClients
                .of(lines.among())
                .ifPresentOrElse(known -> sum(known, lines, buyer), () -> ask(lines, conditions, buyer));
    }

    /** The lines of a client follow each other, and those of a document. */
    private static void sum(List<Line> known, Lines lines, Buyer buyer) {
        var sum = new Sum();
        for (var line : known) {
            if (lines.hold(line)) {
                sum.add(line, buyer);
            }
        }
        sum.tell(buyer);
    }

    /** Of the client whose lines are gone through. */
    private static final class Sum {

        private int client;
        private long order;
        private Figures figures = Figures.NONE;

        private void add(Line line, Buyer buyer) {
            if (line.client() != client) {
                tell(buyer);
                client = line.client();
                order = 0;
                figures = Figures.NONE;
            }
            var isNext = !line.isReturn() && line.document() != order;
            order = line.isReturn() ? order : line.document();
            figures = figures.plus(line.amount(), line.quantity(), line.margin(), isNext ? 1 : 0);
        }

        private void tell(Buyer buyer) {
            if (client != 0) {
                buyer.take(client, figures);
            }
        }
    }

    private void ask(Lines lines, PurchaseConditions conditions, Buyer buyer) {
        var few = lines.among() != null && lines.among().getCardinality() <= FEW ? lines.among() : null;
        var statement = jdbc.sql(sql(lines, conditions, few));
        if (!lines.period().equals(Period.ALWAYS)) {
            statement = statement
                    .param("from", lines.period().from())
                    .param("to", lines.period().to());
        }
        if (lines.channels() != null) {
            statement = statement.param("channels", lines.channels());
        }
        statement.withFetchSize(FEW).query(row -> {
            buyer.take(row.getInt(1), figures(row));
        });
    }

    /** Ids are ours and numbers, so they stand in the text; everything that came from a caller is a parameter. */
    private static String sql(Lines lines, PurchaseConditions conditions, @Nullable RoaringBitmap few) {
        var margin = conditions.measures().contains(Measure.MARGIN);
        var sql = new StringBuilder("select line.client_id, sum(line.amount), sum(line.quantity), ")
                .append(margin ? "sum(line.amount - line.vat_amount - line.cost), " : "0, ")
                .append(
                        conditions.countsOrders()
                                ? "count(distinct case when not line.is_return then line.sale_id end)"
                                : "max(not line.is_return)")
                .append(" from sale_line line");
        if (lines.channels() != null) {
            sql.append(" join sale on sale.id = line.sale_id and sale.channel in (:channels)");
        }
        sql.append(" where line.product_id in (").append(list(lines.products())).append(")");
        if (!lines.period().equals(Period.ALWAYS)) {
            sql.append(" and line.sold_on >= :from and line.sold_on < :to");
        }
        if (few != null) {
            sql.append(" and line.client_id in (")
                    .append(list(few.stream().boxed().toList()))
                    .append(")");
        }
        return sql.append(" group by line.client_id").toString();
    }

    private static String list(Collection<Integer> ids) {
        return ids.isEmpty()
                ? "null"
                : ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(ten(row, 2), ten(row, 3), ten(row, 4), row.getLong(5));
    }

    private static long ten(ResultSet row, int column) throws SQLException {
        return Money.tenThousandths(row.getBigDecimal(column));
    }
}
