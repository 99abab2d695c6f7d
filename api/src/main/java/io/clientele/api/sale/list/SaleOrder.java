package io.clientele.api.sale.list;

import io.clientele.api.graphql.filter.Conditions;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** The order of a list of sales; ties go by number. */
enum SaleOrder {
    NEWEST("s.sold_at", false),
    OLDEST("s.sold_at", true),
    LARGEST("s.amount", false);

    private final String column;
    private final boolean ascending;

    SaleOrder(String column, boolean ascending) {
        this.column = column;
        this.ascending = ascending;
    }

    /** What a cursor remembers of a sale. */
    String position(Sale sale) {
        return (this == LARGEST ? sale.amount().toPlainString() : sale.soldAt()) + "/" + sale.id();
    }

    /** What comes after that position, reading in that direction. */
    String after(String position, boolean backward, Conditions conditions) {
        var slash = position.lastIndexOf('/');
        var text = position.substring(0, slash);
        var key = conditions.name(this == LARGEST ? new BigDecimal(text) : LocalDateTime.parse(text));
        var id = conditions.name(Long.valueOf(position.substring(slash + 1)));
        var sign = ascending == backward ? "<" : ">";
        return "%1$s %2$s= %3$s and (%1$s %2$s %3$s or s.id %2$s %4$s)".formatted(column, sign, key, id);
    }

    String sql(boolean backward) {
        var direction = ascending == backward ? "desc" : "asc";
        return column + " " + direction + ", s.id " + direction;
    }
}
