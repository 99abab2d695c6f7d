package io.clientele.api.sale.list;

import io.clientele.api.firm.Period;
import io.clientele.api.graphql.filter.Conditions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sales of a period a block at a time, the oldest first, as far as the caller may see them: for files. */
@Component
public class SaleBlocks {

    /** Where a block ended, so that the next one begins there. */
    public record Position(LocalDateTime soldAt, long id) {

        /** Before every sale of the period. */
        public static Position before(Period period) {
            return new Position(period.from().atStartOfDay(), 0);
        }

        /** After that sale. */
        public static Position after(Sale sale) {
            return new Position(sale.soldAt(), sale.id());
        }
    }

    private final SaleList sales;
    private final JdbcClient jdbc;

    SaleBlocks(SaleList sales, JdbcClient jdbc) {
        this.sales = sales;
        this.jdbc = jdbc;
    }

    /** The next ones after a position, at most so many; none when the period has no more. */
    public List<Sale> next(Period period, Position position, int most) {
        var conditions = new Conditions();
        var wanted = new ArrayList<>(sales.visible());
        var soldAt = conditions.name(position.soldAt());
        wanted.add("s.sold_at >= " + soldAt);
        wanted.add("s.sold_at < " + conditions.name(period.to().atStartOfDay()));
        wanted.add("(s.sold_at > %s or s.id > %s)".formatted(soldAt, conditions.name(position.id())));
        return jdbc.sql("select %s from sale s where %s order by s.sold_at, s.id limit %s"
                        .formatted(Sale.COLUMNS, Conditions.all(wanted), conditions.name(most)))
                .params(conditions.parameters())
                .query(Sale.class)
                .list();
    }
}
