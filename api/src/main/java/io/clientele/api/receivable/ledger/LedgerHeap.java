package io.clientele.api.receivable.ledger;

import io.clientele.api.database.column.HeapNeed;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the settled invoices take. */
@Component
@Order(3)
class LedgerHeap implements HeapNeed {

    /** An open one; those paid take less. */
    private static final long EACH = 3 * Integer.BYTES + Long.BYTES;

    private final JdbcClient jdbc;

    LedgerHeap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String things() {
        return "invoices";
    }

    @Override
    public long most() {
        return jdbc.sql("select coalesce(max(id), 0) from receivable")
                .query(Long.class)
                .single();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from receivable").query(Long.class).single();
    }

    @Override
    public long bytes(long count) {
        return count * EACH;
    }
}
