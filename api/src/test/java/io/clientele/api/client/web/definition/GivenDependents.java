package io.clientele.api.client.web.definition;

import io.clientele.api.client.usage.Dependents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A room above that says what a test told it; by default nothing rests on anything. */
@Component
class GivenDependents implements Dependents {

    private final Map<Thing, List<Dependent>> given = new HashMap<>();

    void give(Thing thing, Dependent dependent) {
        given.computeIfAbsent(thing, first -> new ArrayList<>()).add(dependent);
    }

    void forget() {
        given.clear();
    }

    @Override
    public List<Dependent> of(Thing thing) {
        return given.getOrDefault(thing, List.of());
    }
}
