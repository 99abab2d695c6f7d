package io.clientele.api.segment.rule.answer;

import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.text.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Keeps segments from resting on themselves through {@code member}, and from resting on each other too deep. */
public final class MemberCycles {

    /** How many segments may rest one on another, the rule at hand included. */
    public static final int MOST_LEVELS = 5;

    private final IntFunction<Optional<Rule>> ruleOf;
    private final SegmentNames names;
    private final Map<Integer, Integer> heights = new HashMap<>();
    private final List<Integer> trail = new ArrayList<>();

    private MemberCycles(IntFunction<Optional<Rule>> ruleOf, SegmentNames names) {
        this.ruleOf = ruleOf;
        this.names = names;
    }

    /**
     * What is wrong with giving this rule to the segment.
     *
     * @param segment its number, or one that no segment has when it is new
     * @param ruleOf the rules of the other segments, none for those without
     */
    public static Optional<RuleProblem> problem(
            int segment, Rule rule, IntFunction<Optional<Rule>> ruleOf, SegmentNames names) {
        IntFunction<Optional<Rule>> rules = id -> id == segment ? Optional.of(rule) : ruleOf.apply(id);
        return new MemberCycles(rules, names).problem(segment);
    }

    private Optional<RuleProblem> problem(int segment) {
        try {
            var levels = height(segment);
            return levels <= MOST_LEVELS ? Optional.empty() : Optional.of(tooDeep(levels));
        } catch (Cycle cycle) {
            return Optional.of(told(cycle.segments));
        }
    }

    /** The longest chain of segments that begins here; each segment is looked at once. */
    private int height(int segment) {
        var known = heights.get(segment);
        if (known != null) {
            return known;
        }
        if (trail.contains(segment)) {
            throw new Cycle(trail.subList(trail.indexOf(segment), trail.size()));
        }
        trail.add(segment);
        var height = 1
                + ruleOf.apply(segment).stream()
                        .flatMap(rule -> rule.dependsOn().stream())
                        .mapToInt(this::height)
                        .max()
                        .orElse(0);
        trail.removeLast();
        heights.put(segment, height);
        return height;
    }

    private RuleProblem told(List<Integer> cycle) {
        var path = cycle.stream().map(this::name).collect(Collectors.joining(" → "));
        return problem(
                "MEMBER_CYCLE", "A segment cannot rest on itself: %s → %s.".formatted(path, name(cycle.getFirst())));
    }

    private RuleProblem tooDeep(int levels) {
        return problem(
                "MEMBER_TOO_DEEP",
                "Segments rest on each other in at most %d levels; this makes %d.".formatted(MOST_LEVELS, levels));
    }

    private String name(int segment) {
        return names.nameOf(segment);
    }

    private static RuleProblem problem(String code, String message) {
        return new RuleProblem(message, code, List.of(), null, null);
    }

    private static final class Cycle extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Integer> segments;

        Cycle(List<Integer> segments) {
            super(null, null, false, false);
            this.segments = List.copyOf(segments);
        }
    }
}
