package io.clientele.api.sale;

import io.clientele.api.database.column.HeapNeed;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sale columns take. */
@Component
@Order(2)
class SaleHeap implements HeapNeed {

    /** Long columns of a month fill the regions of the heap only in part: a third more than the document itself. */
    private static final long EACH = SaleMonth.BYTES * 4 / 3;

    private final JdbcClient jdbc;

    SaleHeap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String things() {
        return "sale documents";
    }

    @Override
    public long most() {
        return jdbc.sql("select coalesce(max(id), 0) from sale")
                .query(Long.class)
                .single();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from sale").query(Long.class).single();
    }

    @Override
    public long bytes(long count) {
        return count * EACH;
    }
}
