package io.clientele.api.receivable.payment;

import io.clientele.api.graphql.filter.Conditions;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The order of a list of payments; ties go by number. */
enum PaymentOrder {
    NEWEST("p.paid_on", false),
    OLDEST("p.paid_on", true),
    LARGEST("p.amount", false);

    private final String column;
    private final boolean ascending;

    PaymentOrder(String column, boolean ascending) {
        this.column = column;
        this.ascending = ascending;
    }

    /** What a cursor remembers of a payment. */
    String position(Payment payment) {
        return (this == LARGEST ? payment.amount().toPlainString() : payment.paidOn()) + "/" + payment.id();
    }

    /** What comes after that position, reading in that direction. */
    String after(String position, boolean backward, Conditions conditions) {
        var slash = position.lastIndexOf('/');
        var text = position.substring(0, slash);
        var key = conditions.name(this == LARGEST ? new BigDecimal(text) : LocalDate.parse(text));
        var id = conditions.name(Integer.valueOf(position.substring(slash + 1)));
        var sign = ascending == backward ? "<" : ">";
        return "%1$s %2$s= %3$s and (%1$s %2$s %3$s or p.id %2$s %4$s)".formatted(column, sign, key, id);
    }

    String sql(boolean backward) {
        var direction = ascending == backward ? "desc" : "asc";
        return column + " " + direction + ", p.id " + direction;
    }
}
