package io.clientele.api.segment.rule.answer;

import io.clientele.api.firm.Problem;
import io.clientele.api.segment.rule.Criteria;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.text.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds what a rule names that is not there, each at its node in the tree. */
public final class RuleCheck {

    private final Function<Criterion, List<Problem>> check;
    private final List<RuleProblem> found = new ArrayList<>();

    private RuleCheck(Function<Criterion, List<Problem>> check) {
        this.check = check;
    }

    public static List<RuleProblem> problems(Rule rule, Answers answers) {
        var checked = new RuleCheck(answers::check);
        checked.walk(rule, List.of());
        return checked.found;
    }

    private void walk(Rule rule, List<String> path) {
        switch (rule) {
            case Rule.All(var rules) -> walk(rules, below(path, "all"));
            case Rule.Any(var rules) -> walk(rules, below(path, "any"));
            case Rule.Not(var negated) -> walk(negated, below(path, "not"));
            case Criterion criterion -> {
                var here = below(path, Criteria.kind(criterion).name());
                check.apply(criterion)
                        .forEach(problem -> found.add(new RuleProblem(
                                String.valueOf(problem.getMessage()), problem.code(), here, null, null)));
            }
        }
    }

    private void walk(List<Rule> rules, List<String> path) {
        for (var at = 0; at < rules.size(); at++) {
            walk(rules.get(at), below(path, String.valueOf(at)));
        }
    }

    private static List<String> below(List<String> path, String step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
