package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ManagersController {

    record Row(
            @Nullable Manager manager,
            Money revenue,
            Money margin,
            int orders,
            int clientsSoldTo,
            Money previousRevenue,
            int clients,
            int buyers,
            int newcomers,
            Money clientRevenue) {}

    private final ManagersAtWork work;
    private final Managers managers;
    private final Scopes scopes;
    private final Firm firm;

    ManagersController(ManagersAtWork work, Managers managers, Scopes scopes, Firm firm) {
        this.work = work;
        this.managers = managers;
        this.scopes = scopes;
        this.firm = firm;
    }

    @SchemaMapping(typeName = "Analysis")
    ManagersAnswer managers(@Arguments ScopeInput scope) {
        return work.of(scopes.of(scope));
    }

    @SchemaMapping(typeName = "ManagersAtWork", field = "managers")
    List<Row> rows(ManagersAnswer answer) {
        var ids = answer.managers().stream()
                .map(ManagerWork::manager)
                .filter(Objects::nonNull)
                .toList();
        var known = managers.byIds(ids).stream().collect(Collectors.toMap(Manager::id, manager -> manager));
        return answer.managers().stream()
                .map(one -> row(one, one.manager() == null ? null : known.get(one.manager())))
                .toList();
    }

    private Row row(ManagerWork one, @Nullable Manager manager) {
        return new Row(
                manager,
                firm.money(one.sold().revenue()),
                firm.money(one.sold().margin()),
                one.sold().orders(),
                one.sold().clients(),
                firm.money(one.before()),
                one.clients(),
                one.buyers(),
                one.newcomers(),
                firm.money(one.clientRevenue()));
    }
}
