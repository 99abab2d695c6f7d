package io.clientele.api.client.web;

import io.clientele.api.client.Category;
import io.clientele.api.client.Dependents;
import io.clientele.api.client.Dependents.Dependent;
import io.clientele.api.client.Dependents.Thing;
import io.clientele.api.client.Manager;
import io.clientele.api.client.property.PropertyDefinition;
import io.clientele.api.firm.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows what rests on categories, properties and managers, and lets go of what is used only for callers who insist. */
@Component
class Usage {

    private final ObjectProvider<Dependents> rooms;

    Usage(ObjectProvider<Dependents> rooms) {
        this.rooms = rooms;
    }

    static List<Thing> things(Category category) {
        return List.of(new Thing(ClientDefinitionController.CATEGORY, category.id(), category.code()));
    }

    static List<Thing> things(PropertyDefinition property) {
        return List.of(new Thing(ClientDefinitionController.PROPERTY, property.id(), property.code()));
    }

    static List<Thing> choices(PropertyDefinition property, Collection<String> choices) {
        return choices.stream()
                .map(choice -> new Thing(ClientDefinitionController.PROPERTY, property.id(), property.code(), choice))
                .toList();
    }

    /** Rules name a manager either way. */
    static List<Thing> things(Manager manager) {
        return Stream.of(Stream.of(manager.name()), Stream.ofNullable(manager.externalId()))
                .flatMap(names -> names)
                .map(name -> new Thing(ClientDefinitionController.MANAGER, manager.id(), name))
                .toList();
    }

    /** What rests on each of these, by type and name. */
    Map<Thing, List<Dependent>> of(Collection<Thing> things) {
        var all = new HashMap<Thing, List<Dependent>>();
        things.forEach(thing -> all.put(thing, List.of()));
        rooms.forEach(room -> room.ofAll(things).forEach((thing, found) -> all.merge(thing, found, Usage::joined)));
        return all;
    }

    /** What rests on any of these. */
    List<Dependent> all(Collection<Thing> things) {
        return of(things).values().stream().reduce(List.of(), Usage::joined);
    }

    /** @throws Problem {@code IN_USE}, naming what rests on any of these, unless the caller insists */
    void refuse(Collection<Thing> things, boolean force) {
        var names = force
                ? ""
                : all(things).stream()
                        .map(dependent -> "%s «%s»".formatted(dependent.type(), dependent.name()))
                        .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            throw new Problem("IN_USE", "It is used by %s; change that first, or insist by `force`.".formatted(names));
        }
    }

    private static List<Dependent> joined(List<Dependent> some, List<Dependent> more) {
        return Stream.concat(some.stream(), more.stream())
                .distinct()
                .sorted(Comparator.comparing(Dependent::type)
                        .thenComparing(Dependent::name)
                        .thenComparing(Dependent::number))
                .toList();
    }
}
