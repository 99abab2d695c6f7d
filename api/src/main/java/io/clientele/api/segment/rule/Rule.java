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

    /** The numbers of the segments it names. */
    default Set<Integer> dependsOn() {
        var segments = new TreeSet<Integer>();
        Criteria.in(this).forEach(criterion -> Criteria.write(criterion, new SegmentsNamed(segments)));
        return segments;
    }
}
