package io.clientele.api.client.usage;

import io.clientele.api.client.usage.Dependents.Dependent;
import io.clientele.api.client.usage.Dependents.Thing;
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

/** Knows what rests on things that are about to go or to be renamed, and lets go of what is used only for callers who insist. */
@Component
public class Usage {

    /** The code of the refusal that names what rests on a thing. */
    public static final String IN_USE = "IN_USE";

    private final ObjectProvider<Dependents> rooms;

    Usage(ObjectProvider<Dependents> rooms) {
        this.rooms = rooms;
    }

    /** What rests on each of these, by type and name. */
    public Map<Thing, List<Dependent>> of(Collection<Thing> things) {
        var all = new HashMap<Thing, List<Dependent>>();
        things.forEach(thing -> all.put(thing, List.of()));
        rooms.forEach(room -> room.ofAll(things).forEach((thing, found) -> all.merge(thing, found, Usage::joined)));
        return all;
    }

    /** What rests on any of these, given what rests on each. */
    public static List<Dependent> all(Collection<Thing> things, Map<Thing, List<Dependent>> known) {
        return things.stream()
                .map(thing -> known.getOrDefault(thing, List.of()))
                .reduce(List.of(), Usage::joined);
    }

    /** @throws Problem {@code IN_USE}, naming what rests on any of these, unless the caller insists */
    public void refuse(Collection<Thing> things, boolean force) {
        var found = force ? List.<Dependent>of() : all(things, of(things));
        if (!found.isEmpty()) {
            throw new Problem(
                    IN_USE, "It is used by %s; change that first, or insist by `force`.".formatted(names(found)));
        }
    }

    /** These in a sentence, by type and name. */
    public static String names(List<Dependent> dependents) {
        return dependents.stream()
                .map(dependent -> "%s «%s»".formatted(dependent.type(), dependent.name()))
                .collect(Collectors.joining(", "));
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
