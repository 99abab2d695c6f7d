package io.clientele.api.segment;

import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Finds the parts of a rule. */
public final class RuleParts {

    private RuleParts() {}

    /** All criteria, left to right. */
    public static Stream<Criterion> criteria(Rule rule) {
        return switch (rule) {
            case Rule.All(var rules) -> rules.stream().flatMap(RuleParts::criteria);
            case Rule.Any(var rules) -> rules.stream().flatMap(RuleParts::criteria);
            case Rule.Not(var negated) -> criteria(negated);
            case Criterion criterion -> Stream.of(criterion);
        };
    }

    /** The part at the end of a path of fields and indexes, such as {@code all, 1, not, purchased}. */
    public static Rule at(Rule rule, List<String> path) {
        return switch (rule) {
            case Rule.All(var rules) when path.size() > 1 -> at(part(rules, path), path.subList(2, path.size()));
            case Rule.Any(var rules) when path.size() > 1 -> at(part(rules, path), path.subList(2, path.size()));
            case Rule.Not(var negated) when !path.isEmpty() -> at(negated, path.subList(1, path.size()));
            case Rule.All _, Rule.Any _, Rule.Not _, Criterion _ -> rule;
        };
    }

    private static Rule part(List<Rule> rules, List<String> path) {
        return rules.get(Integer.parseInt(path.get(1)));
    }
}
