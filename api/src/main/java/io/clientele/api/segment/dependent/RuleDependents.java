package io.clientele.api.segment.dependent;

import io.clientele.api.client.usage.Dependents;
import io.clientele.api.segment.RuleParts;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.text.RuleStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells which segments rest on a category, property, manager, product or group, because their rules name it. */
@Component
class RuleDependents implements Dependents {

    private final Segments segments;

    RuleDependents(Segments segments) {
        this.segments = segments;
    }

    @Override
    public List<Dependent> of(Thing thing) {
        return Objects.requireNonNull(ofAll(List.of(thing)).get(thing));
    }

    /** Reads every rule once, however many things are asked about. */
    @Override
    public Map<Thing, List<Dependent>> ofAll(Collection<Thing> things) {
        var criteria = new LinkedHashMap<Segment, List<Criterion>>();
        segments.inOrderOfPriority().stream()
                .filter(segment -> segment.rule() != null)
                .forEach(segment -> criteria.put(segment, criteria(segment)));
        return things.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), thing -> resting(criteria, thing)));
    }

    private static List<Criterion> criteria(Segment segment) {
        return RuleParts.criteria(RuleStore.read(Objects.requireNonNull(segment.rule())))
                .toList();
    }

    private static List<Dependent> resting(Map<Segment, List<Criterion>> criteria, Thing thing) {
        return criteria.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(criterion -> NamedThings.names(criterion, thing)))
                .map(entry -> new Dependent(
                        Segment.TYPE, entry.getKey().number(), entry.getKey().name()))
                .toList();
    }
}
