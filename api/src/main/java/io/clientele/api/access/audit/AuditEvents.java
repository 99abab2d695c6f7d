package io.clientele.api.access.audit;

import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.filter.Conditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the audit trail, the newest events first. */
@Component
class AuditEvents {

    private static final String LIST = "auditEvents/NEWEST";
    private static final String COLUMNS = "id, at, username, action, subject, detail";

    private final JdbcClient jdbc;
    private final Cursors cursors;

    AuditEvents(JdbcClient jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    Page<AuditEvent> page(Paging paging, @Nullable AuditEventFilter filter) {
        var conditions = new Conditions();
        var wanted = filter == null ? Conditions.ALWAYS : filter.on(conditions);
        var counted = Map.copyOf(conditions.parameters());
        var read = jdbc.sql("select %s from audit_event where %s and %s order by id %s limit %s"
                        .formatted(
                                COLUMNS,
                                wanted,
                                here(paging, conditions),
                                paging.backward() ? "asc" : "desc",
                                conditions.name(paging.size() + 1)))
                .params(conditions.parameters())
                .query((row, at) -> event(row))
                .list();
        return Page.of(
                paging,
                paging.backward() ? read.reversed() : read,
                event -> cursors.of(LIST, Long.toString(event.number())),
                () -> jdbc.sql("select count(*) from audit_event where " + wanted)
                        .params(counted)
                        .query(Long.class)
                        .single());
    }

    Optional<AuditEvent> find(long number) {
        return jdbc.sql("select %s from audit_event where id = ?".formatted(COLUMNS))
                .param(number)
                .query((row, at) -> event(row))
                .optional();
    }

    private String here(Paging paging, Conditions conditions) {
        var cursor = paging.cursor();
        return cursor == null
                ? Conditions.ALWAYS
                : "id %s %s"
                        .formatted(
                                paging.backward() ? ">" : "<",
                                conditions.name(Long.valueOf(cursors.position(LIST, cursor))));
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                row.getLong(1),
                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
