package io.clientele.api.sale.line;

import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sold of each product group at the top of the tree, line by line, in the snapshot of this thread. */
@Component
public class GroupSales {

    /** Takes parts of documents. */
    public interface Taker {

        /**
         * Takes a line; amounts and quantity in ten-thousandths.
         *
         * @param group 0 is of no group
         * @param client 0 is without a client
         * @param orders 1 at the document's first line of the group, 0 at further ones and for a return
         */
        void take(int group, int client, long amount, long vat, long cost, long quantity, int orders);
    }

    private static final String LINES = """
            select s.id, p.group_id, s.client_id, s.is_return, l.amount, l.vat_amount, l.cost, l.quantity
            from sale s join sale_line l on l.sale_id = s.id join product p on p.id = l.product_id
            where s.sold_on >= ? and s.sold_on < ? order by s.id""";

    private final JdbcClient jdbc;

    GroupSales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tree of groups as it is now. */
    public Tree tree() {
        var groups = new TopGroups();
        jdbc.sql("select id, parent_id, name from product_group").query(row -> {
            groups.add(row.getInt(1), row.getInt(2), row.getString(3));
        });
        return new Tree(groups);
    }

    /** Reads lines by the groups they belong to. */
    public final class Tree {

        private final TopGroups groups;

        private Tree(TopGroups groups) {
            this.groups = groups;
        }

        /** Null for 0. */
        public @Nullable String name(int group) {
            return groups.name(group);
        }

        /** Hands over every line sold in the period, one document after the other. */
        public void each(Period period, Taker taker) {
            var document = new Document();
            jdbc.sql(LINES)
                    .params(period.from(), period.to())
                    .withFetchSize(Integer.MIN_VALUE)
                    .query(row -> {
                        take(row, document, taker);
                    });
        }

        private void take(ResultSet row, Document document, Taker taker) throws SQLException {
            var group = groups.above(row.getInt(2));
            var first = document.isFirst(row.getLong(1), group);
            taker.take(
                    group,
                    row.getInt(3),
                    tenThousandths(row, 5),
                    tenThousandths(row, 6),
                    tenThousandths(row, 7),
                    tenThousandths(row, 8),
                    first && !row.getBoolean(4) ? 1 : 0);
        }
    }

    /** The document being read. */
    private static final class Document {

        private long id;
        private final Set<Integer> groups = new HashSet<>();

        private boolean isFirst(long document, int group) {
            if (document != id) {
                groups.clear();
                id = document;
            }
            return groups.add(group);
        }
    }

    private static long tenThousandths(ResultSet row, int column) throws SQLException {
        return Money.tenThousandths(row.getBigDecimal(column));
    }
}
