package io.clientele.api.sale.line;

import io.clientele.api.firm.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every line that clients bought, one product after the other, in the snapshot of this thread. Of many clients an index alone is
 * read, which has this order; of few their documents.
 */
@Component
public class LinesByProduct {

    /** Takes a line; quantity in ten-thousandths. */
    public interface Taker {
        void take(int product, long document, int client, boolean isReturn, long quantity);
    }

    private static final int FEW = 1_000;

    private static final String OF_MANY = """
            select line.product_id, line.sale_id, line.client_id, line.is_return, cast(line.quantity * 10000 as signed)
            from sale_line line where line.sold_on >= :from and line.sold_on < :to order by line.product_id""";

    private static final String OF_FEW = """
            select line.product_id, line.sale_id, line.client_id, line.is_return, cast(line.quantity * 10000 as signed)
            from sale join sale_line line on line.sale_id = sale.id where sale.client_id in (:clients)
            and sale.sold_on >= :from and sale.sold_on < :to order by line.product_id""";

    private final JdbcClient jdbc;

    LinesByProduct(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over every line of these clients in the period; lines without a client are nobody's. */
    public void each(Period period, RoaringBitmap clients, Taker taker) {
        if (clients.isEmpty()) {
            return;
        }
        var few = clients.getCardinality() <= FEW ? clients.stream().boxed().toList() : null;
        statement(few)
                .param("from", period.from())
                .param("to", period.to())
                .withFetchSize(Integer.MIN_VALUE)
                .query(row -> {
                    var client = row.getInt(3);
                    if (clients.contains(client)) {
                        taker.take(row.getInt(1), row.getLong(2), client, row.getBoolean(4), row.getLong(5));
                    }
                });
    }

    private JdbcClient.StatementSpec statement(@Nullable List<Integer> few) {
        return few == null ? jdbc.sql(OF_MANY) : jdbc.sql(OF_FEW).param("clients", few);
    }
}
