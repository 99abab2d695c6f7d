package io.clientele.api.access.audit;

import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.NodeLoader;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AuditEventController implements NodeLoader {

    private final AuditEvents events;
    private final Callers callers;

    AuditEventController(AuditEvents events, Callers callers) {
        this.events = events;
        this.callers = callers;
    }

    @Override
    public String type() {
        return AuditEvent.TYPE;
    }

    /** For administrators only, as the list is. */
    @Override
    public @Nullable AuditEvent load(long number) {
        return callers.current().role() == Role.ADMIN ? events.find(number).orElse(null) : null;
    }

    @QueryMapping
    Page<AuditEvent> auditEvents(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable AuditEventFilter filter) {
        return events.page(Paging.of(first, after, last, before), filter);
    }

    @SchemaMapping
    String id(AuditEvent event) {
        return Ids.of(AuditEvent.TYPE, event.number());
    }
}
