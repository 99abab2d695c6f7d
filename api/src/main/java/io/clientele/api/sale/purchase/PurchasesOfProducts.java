package io.clientele.api.sale.purchase;

import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
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

        private boolean hold(Line line) {
            return products.contains(line.product())
                    && period.contains(line.day())
                    && (channels == null || (line.channel() != null && channels.contains(line.channel())));
        }
    }

    /** Tells every client with at least one such line, but for some of whom the conditions do not hold where that may be. */
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
        new SumsByClient(lines, conditions, few)
                .statement(jdbc)
                .withFetchSize(FEW)
                .query(row -> {
                    buyer.take(row.getInt(1), figures(row));
                });
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(ten(row, 2), ten(row, 3), ten(row, 4), row.getLong(5));
    }

    private static long ten(ResultSet row, int column) throws SQLException {
        return Money.tenThousandths(row.getBigDecimal(column));
    }
}
