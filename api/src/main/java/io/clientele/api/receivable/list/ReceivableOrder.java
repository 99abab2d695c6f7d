package io.clientele.api.receivable.list;

import io.clientele.api.graphql.filter.Conditions;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The order of a list of invoices; ties go by number. */
enum ReceivableOrder {
    NEWEST("r.issued_on", false),
    OLDEST("r.issued_on", true),
    DUE("r.due_on", true),
    LARGEST("r.amount", false);

    private final String column;
    private final boolean ascending;

    ReceivableOrder(String column, boolean ascending) {
        this.column = column;
        this.ascending = ascending;
    }

    /** What a cursor remembers of an invoice. */
    String position(Receivable receivable) {
        var key = switch (this) {
            case NEWEST, OLDEST -> receivable.issuedOn();
            case DUE -> receivable.dueOn();
            case LARGEST -> receivable.amount().toPlainString();
        };
        return key + "/" + receivable.id();
    }

    /** What comes after that position, reading in that direction. */
    String after(String position, boolean backward, Conditions conditions) {
        var slash = position.lastIndexOf('/');
        var text = position.substring(0, slash);
        var key = conditions.name(this == LARGEST ? new BigDecimal(text) : LocalDate.parse(text));
        var id = conditions.name(Integer.valueOf(position.substring(slash + 1)));
        var sign = ascending == backward ? "<" : ">";
        return "%1$s %2$s= %3$s and (%1$s %2$s %3$s or r.id %2$s %4$s)".formatted(column, sign, key, id);
    }

    String sql(boolean backward) {
        var direction = ascending == backward ? "desc" : "asc";
        return column + " " + direction + ", r.id " + direction;
    }
}
