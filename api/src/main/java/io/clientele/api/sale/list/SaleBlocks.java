package io.clientele.api.sale.list;

import io.clientele.api.firm.Period;
import io.clientele.api.graphql.filter.Conditions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sales of a period a block at a time, as far as the caller may see them: for files. */
@Component
public class SaleBlocks {

    /**
     * Which sales, and in which order.
     *
     * @param filter null without one
     * @param newestFirst whether the oldest are last
     */
    public record Wanted(Period period, @Nullable SaleFilter filter, boolean newestFirst) {

        private SaleOrder order() {
            return newestFirst ? SaleOrder.NEWEST : SaleOrder.OLDEST;
        }
    }

    private final SaleList sales;
    private final JdbcClient jdbc;

    SaleBlocks(SaleList sales, JdbcClient jdbc) {
        this.sales = sales;
        this.jdbc = jdbc;
    }

    /**
     * The next ones, at most so many; none when there are no more.
     *
     * @param last the last one of the block before; null for the first block
     */
    public List<Sale> next(Wanted wanted, @Nullable Sale last, int most) {
        var conditions = new Conditions();
        var all = new ArrayList<>(sales.visible());
        all.add("s.sold_at >= " + conditions.name(wanted.period().from().atStartOfDay()));
        all.add("s.sold_at < " + conditions.name(wanted.period().to().atStartOfDay()));
        if (wanted.filter() != null) {
            all.add(wanted.filter().on(conditions, sales.channels()));
        }
        if (last != null) {
            all.add(wanted.order().after(wanted.order().position(last), false, conditions));
        }
        return jdbc.sql("select %s from sale s where %s order by %s limit %s"
                        .formatted(
                                Sale.COLUMNS,
                                Conditions.all(all),
                                wanted.order().sql(false),
                                conditions.name(most)))
                .params(conditions.parameters())
                .query(Sale.class)
                .list();
    }
}
