package io.clientele.api.segment;

import io.clientele.api.database.column.HeapNeed;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the members of all segments take, with a bit for each client and segment. */
@Component
@Order(4)
class SegmentHeap implements HeapNeed {

    private final JdbcClient jdbc;

    SegmentHeap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String things() {
        return "segments";
    }

    @Override
    public long most() {
        return count();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from segment").query(Long.class).single();
    }

    @Override
    public long bytes(long count) {
        return count * (clients() / Byte.SIZE + 1);
    }

    private long clients() {
        return jdbc.sql("select coalesce(max(id), 0) from client")
                .query(Long.class)
                .single();
    }
}
