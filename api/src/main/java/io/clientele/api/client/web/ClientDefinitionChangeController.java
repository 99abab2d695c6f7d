package io.clientele.api.client.web;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Idempotency;
import io.clientele.api.client.Categories;
import io.clientele.api.client.Category;
import io.clientele.api.client.Dependents;
import io.clientele.api.client.Dependents.Thing;
import io.clientele.api.client.property.PropertyDefinition;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.UserError;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ClientDefinitionChangeController {

    record CategoryInput(String code, String name) {}

    record CategoryPayload(@Nullable Category category, List<UserError> userErrors) {}

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
            @Nullable List<String> choices) {}

    record PropertyPayload(@Nullable PropertyDefinition propertyDefinition, List<UserError> userErrors) {}

    record DeletePayload(@Nullable String deletedId, List<UserError> userErrors) {}

    private final Categories categories;
    private final PropertyDefinitions properties;
    private final ObjectProvider<Dependents> dependents;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final Callers callers;

    ClientDefinitionChangeController(
            Categories categories,
            PropertyDefinitions properties,
            ObjectProvider<Dependents> dependents,
            Idempotency idempotency,
            AuditTrail audit,
            Callers callers) {
        this.categories = categories;
        this.properties = properties;
        this.dependents = dependents;
        this.idempotency = idempotency;
        this.audit = audit;
        this.callers = callers;
    }

    @MutationMapping
    CategoryPayload categoryUpsert(@Argument CategoryInput input) {
        try {
            var category = categories.save(input.code(), input.name());
            audit("category.upsert", category.code());
            return new CategoryPayload(category, List.of());
        } catch (Problem problem) {
            return new CategoryPayload(null, List.of(UserError.of(problem)));
        }
    }

    @MutationMapping
    DeletePayload categoryDelete(@Argument String id) {
        try {
            var category = categories.byIds(List.of(Ids.integer(ClientDefinitionController.CATEGORY, id))).stream()
                    .findFirst()
                    .orElseThrow(ClientDefinitionChangeController::notFound);
            refuseInUse(new Thing(ClientDefinitionController.CATEGORY, category.id(), category.code()));
            categories.delete(category.id());
            audit("category.delete", category.code());
            return new DeletePayload(id, List.of());
        } catch (Problem problem) {
            return new DeletePayload(null, List.of(UserError.of(problem, "id")));
        }
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
            var number = Ids.integer(ClientDefinitionController.PROPERTY, input.id());
            var current = properties.byId(number).orElseThrow(ClientDefinitionChangeController::notFound);
            var changed = properties.update(
                    number,
                    input.version(),
                    input.name() == null ? current.name() : input.name(),
                    input.choices() == null ? current.choices() : input.choices());
            changed.ifPresent(property -> audit("property.update", property.code()));
            return changed.map(property -> new PropertyPayload(property, List.of()))
                    .orElseGet(() -> conflict(number));
        } catch (Problem problem) {
            return new PropertyPayload(null, List.of(UserError.of(problem, field(problem))));
        }
    }

    @MutationMapping
    DeletePayload propertyDefinitionDelete(@Argument String id) {
        try {
            var property = properties
                    .byId(Ids.integer(ClientDefinitionController.PROPERTY, id))
                    .orElseThrow(ClientDefinitionChangeController::notFound);
            refuseInUse(new Thing(ClientDefinitionController.PROPERTY, property.id(), property.code()));
            properties.delete(property.id());
            audit("property.delete", property.code());
            return new DeletePayload(id, List.of());
        } catch (Problem problem) {
            return new DeletePayload(null, List.of(UserError.of(problem, "id")));
        }
    }

    private long created(CreateInput input) {
        var property = properties.create(
                input.code(), input.name(), input.type(), input.choices() == null ? List.of() : input.choices());
        audit("property.create", property.code());
        return property.id();
    }

    private PropertyPayload conflict(int number) {
        var problem = new Problem("CONFLICT", "The property was changed meanwhile: read it again and repeat.");
        return new PropertyPayload(properties.byId(number).orElse(null), List.of(UserError.of(problem, "version")));
    }

    private void refuseInUse(Thing thing) {
        var names = dependents.stream()
                .flatMap(room -> room.of(thing).stream())
                .map(dependent -> dependent.type() + " " + dependent.name())
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            throw new Problem("IN_USE", "It is used by %s; change that first.".formatted(names));
        }
    }

    private void audit(String action, String subject) {
        audit.record(callers.current(), action, subject, null);
    }

    private static String field(Problem problem) {
        return switch (problem.code()) {
            case "CODE_TAKEN", "INVALID_CODE" -> "code";
            case "INVALID_CHOICE", "INVALID_CHOICES", "CHOICE_IN_USE" -> "choices";
            case "BAD_IDEMPOTENCY_KEY" -> "idempotencyKey";
            case "NOT_FOUND", "BAD_ID", "WRONG_ID_TYPE" -> "id";
            default -> "name";
        };
    }

    private static Problem notFound() {
        return new Problem("NOT_FOUND", "There is none of that id.");
    }
}
