package io.clientele.api.client.web.definition;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.access.once.Idempotency;
import io.clientele.api.client.property.PropertyDefinition;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.client.usage.Usage;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class PropertyChangeController {

    record CreateInput(
            String code,
            String name,
            PropertyType type,
            @Nullable List<String> choices,
            @Nullable String idempotencyKey) {}

    record UpdateInput(
            String id,
            long version,
            @Nullable String name,
            @Nullable List<String> choices,
            boolean force) {}

    record PropertyPayload(@Nullable PropertyDefinition propertyDefinition, List<UserError> userErrors) {}

    private final PropertyDefinitions properties;
    private final Usage usage;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final Callers callers;

    PropertyChangeController(
            PropertyDefinitions properties, Usage usage, Idempotency idempotency, AuditTrail audit, Callers callers) {
        this.properties = properties;
        this.usage = usage;
        this.idempotency = idempotency;
        this.audit = audit;
        this.callers = callers;
    }

    @MutationMapping
    PropertyPayload propertyDefinitionCreate(@Argument CreateInput input) {
        try {
            var number = idempotency.once("propertyDefinitionCreate", input.idempotencyKey(), () -> created(input));
            return new PropertyPayload(properties.byId((int) number).orElseThrow(), List.of());
        } catch (Problem problem) {
            return new PropertyPayload(null, List.of(UserError.of(problem, field(problem))));
        }
    }

    @MutationMapping
    PropertyPayload propertyDefinitionUpdate(@Argument UpdateInput input) {
        try {
            var current = existing(input.id());
            var choices = input.choices() == null ? current.choices() : input.choices();
            if (current.version() == input.version()) {
                usage.refuse(Things.choices(current, lost(current, choices)), input.force());
            }
            var changed = properties.update(
                    current.id(), input.version(), input.name() == null ? current.name() : input.name(), choices);
            changed.ifPresent(property -> audit("property.update", property));
            return changed.map(property -> new PropertyPayload(property, List.of()))
                    .orElseGet(() -> conflict(current.id()));
        } catch (Problem problem) {
            return new PropertyPayload(null, List.of(UserError.of(problem, field(problem))));
        }
    }

    private static List<String> lost(PropertyDefinition current, List<String> choices) {
        var kept = choices.stream().map(String::strip).toList();
        return current.choices().stream()
                .filter(choice -> !kept.contains(choice))
                .toList();
    }

    @MutationMapping
    DeletePayload propertyDefinitionDelete(@Argument String id, @Argument boolean force) {
        try {
            var property = existing(id);
            usage.refuse(Things.of(property), force);
            properties.delete(property.id());
            audit("property.delete", property);
            return DeletePayload.gone(id);
        } catch (Problem problem) {
            return DeletePayload.refused(problem);
        }
    }

    private PropertyDefinition existing(String id) {
        return properties
                .byId(Ids.integer(ClientDefinitionController.PROPERTY, id))
                .orElseThrow(DeletePayload::notFound);
    }

    private long created(CreateInput input) {
        var property = properties.create(
                input.code(), input.name(), input.type(), input.choices() == null ? List.of() : input.choices());
        audit("property.create", property);
        return property.id();
    }

    private PropertyPayload conflict(int number) {
        var problem = new Problem("CONFLICT", "The property was changed meanwhile: read it again and repeat.");
        return new PropertyPayload(properties.byId(number).orElse(null), List.of(UserError.of(problem, "version")));
    }

    private void audit(String action, PropertyDefinition property) {
        audit.record(callers.current(), action, property.code(), null);
    }

    private static String field(Problem problem) {
        return switch (problem.code()) {
            case "CODE_TAKEN", "INVALID_CODE" -> "code";
            case "INVALID_CHOICE", "INVALID_CHOICES", "CHOICE_IN_USE", "IN_USE" -> "choices";
            case "BAD_IDEMPOTENCY_KEY" -> "idempotencyKey";
            case "NOT_FOUND", "BAD_ID", "WRONG_ID_TYPE" -> "id";
            default -> "name";
        };
    }
}
