package io.clientele.api.segment.rule.text;

import io.clientele.api.segment.rule.Criteria;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import io.clientele.api.segment.rule.syntax.fault.Place;
import java.util.List;
import java.util.stream.IntStream;

/** How big a rule may be. */
public final class RuleLimits {

    public static final int MOST_NODES = 200;
    public static final int DEEPEST = 10;
    public static final int MOST_VALUES = 1_000;

    /** Of the canonical English text. */
    public static final int LONGEST_TEXT = 100_000;

    private final Faults faults;
    private int nodes;

    private RuleLimits(Faults faults) {
        this.faults = faults;
    }

    /** All limits the rule passes, with the path of the node; none when it may be kept. */
    public static List<RuleProblem> problems(Rule rule) {
        var faults = new Faults();
        check(rule, faults);
        return faults.all().stream().map(RuleProblem::of).toList();
    }

    /** Notes the limits that the rule passes. */
    public static void check(Rule rule, Faults faults) {
        var limits = new RuleLimits(faults);
        limits.visit(rule, 1, faults);
        limits.checkNodes();
        if (faults.count() == 0) {
            limits.checkLength(rule);
        }
    }

    private void visit(Rule rule, int depth, Faults here) {
        nodes++;
        if (depth > DEEPEST) {
            here.add("RULE_TOO_DEEP", "A rule is at most %d nodes deep.".formatted(DEEPEST), Place.HERE);
            return;
        }
        switch (rule) {
            case Rule.All(var rules) -> visit(rules, depth, here.within("all"));
            case Rule.Any(var rules) -> visit(rules, depth, here.within("any"));
            case Rule.Not(var negated) -> visit(negated, depth + 1, here.within("not"));
            case Criterion criterion ->
                Criteria.write(
                        criterion,
                        new ListLengths(here.within(Criteria.kind(criterion).name())));
        }
    }

    private void visit(List<Rule> rules, int depth, Faults here) {
        if (rules.isEmpty()) {
            here.add("EMPTY_GROUP", "A group needs at least one rule.", Place.HERE);
        }
        IntStream.range(0, rules.size())
                .forEach(at -> visit(rules.get(at), depth + 1, here.within(String.valueOf(at))));
    }

    private void checkNodes() {
        if (nodes > MOST_NODES) {
            faults.add(
                    "RULE_TOO_LARGE",
                    "A rule has at most %d nodes; this one has %,d.".formatted(MOST_NODES, nodes),
                    Place.HERE);
        }
    }

    private void checkLength(Rule rule) {
        var length = RuleText.print(rule, SegmentNames.NUMBERS).length();
        if (length > LONGEST_TEXT) {
            faults.add(
                    "RULE_TOO_LONG",
                    "A rule's text has at most %,d characters; this one would have %,d."
                            .formatted(LONGEST_TEXT, length),
                    Place.HERE);
        }
    }
}
