package io.clientele.api.client.usage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asked before something that rules and terms may name goes or is renamed; the rooms above answer with what rests on it. */
public interface Dependents {

    /**
     * What is about to go.
     *
     * @param type of GraphQL, such as {@code PropertyDefinition}
     * @param code that rules name it by; a manager is asked about once by his name and once by his external id
     * @param choice of a property, which alone goes; null when all of it does
     */
    record Thing(
            String type, int number, String code, @Nullable String choice) {

        public Thing(String type, int number, String code) {
            this(type, number, code, null);
        }
    }

    /** What rests on it: its type of GraphQL, its number and its name. */
    record Dependent(String type, long number, String name) {}

    List<Dependent> of(Thing thing);

    /** The same of many things; a room that can answer them in one reading does so. */
    default Map<Thing, List<Dependent>> ofAll(Collection<Thing> things) {
        return things.stream().distinct().collect(Collectors.toMap(Function.identity(), this::of));
    }
}
