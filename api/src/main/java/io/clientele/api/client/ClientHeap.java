package io.clientele.api.client;

import io.clientele.api.database.column.HeapNeed;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holding sets and orders of all clients takes. */
@Component
@Order(1)
class ClientHeap implements HeapNeed {

    /** Two orders with their ranks, the sets of who is there, and room to count for each client. */
    private static final long EACH = 32;

    private final JdbcClient jdbc;

    ClientHeap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String things() {
        return "clients";
    }

    @Override
    public long most() {
        return count();
    }

    @Override
    public long count() {
        return jdbc.sql("select coalesce(max(id), 0) from client")
                .query(Long.class)
                .single();
    }

    @Override
    public long bytes(long count) {
        return count * EACH;
    }
}
