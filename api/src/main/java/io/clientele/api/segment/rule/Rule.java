package io.clientele.api.segment.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which clients are meant: criteria joined by and, or and not. */
public sealed interface Rule permits Rule.All, Rule.Any, Rule.Not, Criterion {

    record All(List<Rule> rules) implements Rule {
        public All {
            rules = List.copyOf(rules);
        }
    }

    record Any(List<Rule> rules) implements Rule {
        public Any {
            rules = List.copyOf(rules);
        }
    }

    record Not(Rule rule) implements Rule {}

    /** The same as a rule of this segment: who was in it already is who its last version says. */
    default Rule of(int segment) {
        return switch (this) {
            case All(var rules) -> new All(of(segment, rules));
            case Any(var rules) -> new Any(of(segment, rules));
            case Not(var negated) -> new Not(negated.of(segment));
            case Criterion criterion -> criterion.of(segment);
        };
    }

    private static List<Rule> of(int segment, List<Rule> rules) {
        return rules.stream().map(rule -> rule.of(segment)).toList();
    }

    /** Whether its answer rests on who was a member before. */
    default boolean remembers() {
        return Criteria.in(this).anyMatch(AlreadyMember.class::isInstance);
    }

    /** The numbers of the segments it names. */
    default Set<Integer> dependsOn() {
        var segments = new TreeSet<Integer>();
        Criteria.in(this).forEach(criterion -> Criteria.write(criterion, new SegmentsNamed(segments)));
        return segments;
    }
}
