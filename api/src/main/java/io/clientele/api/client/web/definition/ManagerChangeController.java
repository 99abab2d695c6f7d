package io.clientele.api.client.web.definition;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.manager.ManagerChanges;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.client.usage.Dependents.Thing;
import io.clientele.api.client.usage.Usage;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.UserError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ManagerChangeController {

    record ManagerPayload(@Nullable Manager manager, List<UserError> userErrors) {}

    private final Managers managers;
    private final ManagerChanges changes;
    private final Usage usage;
    private final AuditTrail audit;
    private final Callers callers;

    ManagerChangeController(Managers managers, ManagerChanges changes, Usage usage, AuditTrail audit, Callers callers) {
        this.managers = managers;
        this.changes = changes;
        this.usage = usage;
        this.audit = audit;
        this.callers = callers;
    }

    @MutationMapping
    ManagerPayload managerUpdate(@Argument Map<String, @Nullable Object> input) {
        try {
            var current = existing(String.valueOf(input.get("id")));
            var wanted = wanted(current, input);
            usage.refuse(lost(current, wanted), Objects.equals(input.get("force"), true));
            var changed = changes.update(wanted);
            audit("manager.update", changed);
            return new ManagerPayload(changed, List.of());
        } catch (Problem problem) {
            return new ManagerPayload(null, List.of(UserError.of(problem, field(problem))));
        }
    }

    @MutationMapping
    DeletePayload managerDelete(@Argument String id, @Argument boolean force) {
        try {
            var manager = existing(id);
            usage.refuse(Things.of(manager), force);
            changes.delete(manager.id());
            audit("manager.delete", manager);
            return DeletePayload.gone(id);
        } catch (Problem problem) {
            return DeletePayload.refused(problem);
        }
    }

    private Manager existing(String id) {
        return managers.there(Ids.integer(ClientDefinitionController.MANAGER, id))
                .orElseThrow(DeletePayload::notFound);
    }

    private static Manager wanted(Manager current, Map<String, @Nullable Object> input) {
        var name = input.containsKey("name") ? input.get("name") : current.name();
        var externalId = input.containsKey("externalId") ? input.get("externalId") : current.externalId();
        return new Manager(
                current.id(),
                current.source(),
                externalId == null ? null : externalId.toString(),
                name == null ? "" : name.toString());
    }

    /** What he is called by now and will not be then. */
    private static List<Thing> lost(Manager current, Manager wanted) {
        var kept = Things.of(wanted).stream()
                .map(thing -> NameKey.of(thing.code()))
                .toList();
        return Things.of(current).stream()
                .filter(thing -> !kept.contains(NameKey.of(thing.code())))
                .toList();
    }

    private void audit(String action, Manager manager) {
        audit.record(callers.current(), action, manager.name(), null);
    }

    private static String field(Problem problem) {
        return switch (problem.code()) {
            case "NOT_FOUND", "BAD_ID", "WRONG_ID_TYPE" -> "id";
            case "EXTERNAL_ID_TAKEN" -> "externalId";
            default -> "name";
        };
    }
}
