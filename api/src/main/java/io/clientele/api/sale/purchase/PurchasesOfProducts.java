package io.clientele.api.sale.purchase;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.purchase.LinesOfClients.Known;
import io.clientele.api.sale.purchase.LinesOfClients.Line;
import io.clientele.api.sale.purchase.PurchaseConditions.Figures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
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

        /** Told of a line of one of the products. */
        private boolean hold(Line line) {
            return period.contains(line.day())
                    && (channels == null || (line.channel() != null && channels.contains(line.channel())));
        }
    }

    /** Tells every client with at least one such line, but for some of whom the conditions do not hold where that may be. */
    void read(Lines lines, PurchaseConditions conditions, Buyer buyer) {
        linesOfClients
                .of(lines.among(), lines.period())
                .ifPresentOrElse(known -> sum(known, lines, buyer), () -> ask(lines, conditions, buyer));
    }

    private static void sum(Known known, Lines lines, Buyer buyer) {
        var sum = new RunningSum(buyer);
        known.of(lines.products()).filter(lines::hold).forEach(sum::add);
        sum.tell();
    }

    private void ask(Lines lines, PurchaseConditions conditions, Buyer buyer) {
        var few = lines.among() != null && lines.among().getCardinality() <= FEW ? lines.among() : null;
        new SumsByClient(lines, conditions, few)
                .statement(jdbc)
                .withFetchSize(Integer.MIN_VALUE)
                .query(row -> {
                    buyer.take(row.getInt(1), figures(row));
                });
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(exact(row, 2), exact(row, 3), exact(row, 4), row.getLong(5));
    }

    /** The server cuts what does not fit a long off to the outermost one. */
    private static long exact(ResultSet row, int column) throws SQLException {
        var sum = row.getLong(column);
        if (sum == Long.MAX_VALUE || sum == Long.MIN_VALUE) {
            throw new ArithmeticException("A sum of purchases is too large");
        }
        return sum;
    }
}
