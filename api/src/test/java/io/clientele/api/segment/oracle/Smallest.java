package io.clientele.api.segment.oracle;

import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes a rule that shows a fault as small as it can be and still show it. */
final class Smallest {

    private Smallest() {}

    /** The rule itself when no part of it shows the fault, and none is left when one is taken away. */
    static Rule of(Rule rule, Predicate<Rule> isFaulty) {
        return smaller(rule).stream()
                .filter(isFaulty)
                .findFirst()
                .map(part -> of(part, isFaulty))
                .orElse(rule);
    }

    /** Each part alone first, then the rule without one of its parts. */
    private static List<Rule> smaller(Rule rule) {
        return switch (rule) {
            case Rule.All(var parts) -> smaller(parts, Rule.All::new);
            case Rule.Any(var parts) -> smaller(parts, Rule.Any::new);
            case Rule.Not(var part) -> List.of(part);
            case Criterion _ -> List.of();
        };
    }

    private static List<Rule> smaller(List<Rule> parts, Function<List<Rule>, Rule> joined) {
        var smaller = new ArrayList<>(parts);
        for (var without = 0; parts.size() > 2 && without < parts.size(); without++) {
            var others = new ArrayList<>(parts);
            others.remove(without);
            smaller.add(joined.apply(others));
        }
        return smaller;
    }
}
