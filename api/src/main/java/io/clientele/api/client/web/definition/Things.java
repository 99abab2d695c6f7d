package io.clientele.api.client.web.definition;

import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.mark.Category;
import io.clientele.api.client.property.PropertyDefinition;
import io.clientele.api.client.usage.Dependents.Thing;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What rules call categories, properties and managers by. */
final class Things {

    private Things() {}

    static List<Thing> of(Category category) {
        return List.of(new Thing(ClientDefinitionController.CATEGORY, category.id(), category.code()));
    }

    static List<Thing> of(PropertyDefinition property) {
        return List.of(new Thing(ClientDefinitionController.PROPERTY, property.id(), property.code()));
    }

    static List<Thing> choices(PropertyDefinition property, Collection<String> choices) {
        return choices.stream()
                .map(choice -> new Thing(ClientDefinitionController.PROPERTY, property.id(), property.code(), choice))
                .toList();
    }

    /** Rules name a manager either way. */
    static List<Thing> of(Manager manager) {
        return Stream.of(Stream.of(manager.name()), Stream.ofNullable(manager.externalId()))
                .flatMap(names -> names)
                .map(name -> new Thing(ClientDefinitionController.MANAGER, manager.id(), name))
                .toList();
    }
}
