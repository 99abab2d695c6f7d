package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.analysis.work.Completeness.Filled;
import io.clientele.api.analysis.work.Completeness.OfField;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.manager.Managers;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CompletenessController {

    record AtManager(@Nullable Manager manager, Filled filled) {}

    private final CardCompleteness completeness;
    private final Managers managers;
    private final Scopes scopes;

    CompletenessController(CardCompleteness completeness, Managers managers, Scopes scopes) {
        this.completeness = completeness;
        this.managers = managers;
        this.scopes = scopes;
    }

    @SchemaMapping(typeName = "Analysis")
    Completeness completeness(@Arguments ScopeInput scope) {
        return completeness.of(scopes.of(scope));
    }

    @SchemaMapping(typeName = "FieldCompleteness")
    @Nullable
    ClientField field(OfField one) {
        return one.field().field();
    }

    @SchemaMapping(typeName = "FieldCompleteness")
    @Nullable
    String property(OfField one) {
        return one.field().property();
    }

    @SchemaMapping(typeName = "FieldCompleteness")
    List<AtManager> byManager(OfField one) {
        var ids = one.byManager().stream()
                .map(Completeness.OfManager::manager)
                .filter(Objects::nonNull)
                .toList();
        var known = managers.byIds(ids).stream().collect(Collectors.toMap(Manager::id, manager -> manager));
        return one.byManager().stream()
                .map(own -> new AtManager(own.manager() == null ? null : known.get(own.manager()), own.filled()))
                .toList();
    }
}
