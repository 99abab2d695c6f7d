package io.clientele.api.client;

import java.util.List;

/** Asked before something that rules and terms may name goes; the rooms above answer with what rests on it. */
public interface Dependents {

    /**
     * What is about to go.
     *
     * @param type of GraphQL, such as {@code PropertyDefinition}
     * @param code that rules name it by
     */
    record Thing(String type, int number, String code) {}

    /** What rests on it: its type of GraphQL, its number and its name. */
    record Dependent(String type, long number, String name) {}

    List<Dependent> of(Thing thing);
}
