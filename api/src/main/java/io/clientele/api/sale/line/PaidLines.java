package io.clientele.api.sale.line;

import io.clientele.api.firm.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What clients paid for what they ordered, line by line beside the price of the product's card, in the snapshot of this thread. */
@Component
public class PaidLines {

    /** Who is told the lines. */
    public interface Taker {

        /**
         * Takes a line.
         *
         * @param amount after discount, with VAT
         * @param discount null when the document tells none
         * @param list the price of one unit; null when the card has none
         */
        void take(BigDecimal quantity, BigDecimal amount, @Nullable BigDecimal discount, @Nullable BigDecimal list);
    }

    private static final int FEW = 1_000;

    private static final String FIGURES =
            "select line.client_id, line.quantity, line.amount, line.discount_amount, product.price ";

    private static final String ORDERED = " and not line.is_return and line.quantity > 0";

    private static final String OF_MANY = FIGURES + """
            from sale_line line join product on product.id = line.product_id
            where line.sold_on >= :from and line.sold_on < :to""" + ORDERED;

    private static final String OF_FEW = FIGURES + """
            from sale join sale_line line on line.sale_id = sale.id join product on product.id = line.product_id
            where sale.client_id in (:clients) and sale.sold_on >= :from and sale.sold_on < :to""" + ORDERED;

    private final JdbcClient jdbc;

    PaidLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over every line of these clients in the period that a quantity above zero was ordered by; returns are left out. */
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
                    if (clients.contains(row.getInt(1))) {
                        taker.take(
                                row.getBigDecimal(2), row.getBigDecimal(3), row.getBigDecimal(4), row.getBigDecimal(5));
                    }
                });
    }

    private JdbcClient.StatementSpec statement(@Nullable List<Integer> few) {
        return few == null ? jdbc.sql(OF_MANY) : jdbc.sql(OF_FEW).param("clients", few);
    }
}
