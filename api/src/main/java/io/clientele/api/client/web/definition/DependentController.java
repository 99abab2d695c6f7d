package io.clientele.api.client.web.definition;

import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.mark.Category;
import io.clientele.api.client.property.PropertyDefinition;
import io.clientele.api.client.usage.Dependents.Dependent;
import io.clientele.api.client.usage.Dependents.Thing;
import io.clientele.api.client.usage.Usage;
import io.clientele.api.graphql.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Names what rests on the things that rules name. */
@Controller
class DependentController {

    private final Usage usage;

    DependentController(Usage usage) {
        this.usage = usage;
    }

    @BatchMapping(field = "dependents")
    Map<Category, List<Dependent>> ofCategories(List<Category> categories) {
        return each(categories, Things::of);
    }

    @BatchMapping(field = "dependents")
    Map<PropertyDefinition, List<Dependent>> ofProperties(List<PropertyDefinition> properties) {
        return each(properties, Things::of);
    }

    @BatchMapping(field = "dependents")
    Map<Manager, List<Dependent>> ofManagers(List<Manager> managers) {
        return each(managers, Things::of);
    }

    @SchemaMapping
    String id(Dependent dependent) {
        return Ids.of(dependent.type(), dependent.number());
    }

    private <T> Map<T, List<Dependent>> each(List<T> named, Function<T, List<Thing>> things) {
        var known =
                usage.of(named.stream().map(things).flatMap(Collection::stream).toList());
        return named.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), one -> Usage.all(things.apply(one), known)));
    }
}
