package io.clientele.api.segment.definition;

import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.RuleReader;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.Staying;
import io.clientele.api.segment.rule.text.RuleLimits;
import io.clientele.api.segment.rule.text.RuleProblem;
import io.clientele.api.segment.rule.text.RuleStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the rule of a segment out of an input: what lets clients in, and what lets members go. */
@Component
class DefinedRule {

    private static final String ENTER = "rule";
    private static final String LEAVE = "exitRule";

    private final RuleReader rules;

    DefinedRule(RuleReader rules) {
        this.rules = rules;
    }

    /**
     * The rule as stored; a rule that is given alone takes the place of the whole. An exit rule takes the place of the one that the
     * rule has, be that given beside it or the one there was.
     *
     * @param before as stored; null when there was none
     * @param segment whose rule it is; null for a new one
     */
    @Nullable
    String read(SegmentInput input, @Nullable String before, @Nullable Integer segment, List<UserError> errors) {
        var enters = has(input, ENTER, "text");
        var leaves = has(input, LEAVE, "exitText");
        if (!enters && !leaves) {
            return before;
        }
        var faults = errors.size();
        var rule = enters
                ? given(input, ENTER, "text", segment, errors)
                : Optional.ofNullable(before).map(RuleStore::read);
        var enter = leaves ? rule.map(Staying::enter) : rule;
        var leave = given(input, LEAVE, "exitText", segment, errors);
        if (errors.size() > faults) {
            return null;
        }
        if (enter.isEmpty() && leave.isPresent()) {
            errors.add(new UserError(
                    List.of(exit(input)), "EXIT_NEEDS_RULE", "An exit rule needs a rule that lets clients in."));
        }
        return enter.map(entering ->
                        leave.map(until -> new Staying(entering, until).whole()).orElse(entering))
                .filter(whole -> isKept(whole, exit(input), errors))
                .map(RuleStore::write)
                .orElse(null);
    }

    private static boolean has(SegmentInput input, String tree, String text) {
        return input.has(tree) || input.has(text);
    }

    private Optional<Rule> given(
            SegmentInput input, String tree, String text, @Nullable Integer segment, List<UserError> errors) {
        if (input.tree(tree) == null && input.text(text) == null) {
            return Optional.empty();
        }
        var parsed = rules.read(input.tree(tree), input.text(text), segment);
        parsed.problems().forEach(problem -> errors.add(error(problem, input.tree(tree) == null ? text : tree)));
        return Optional.ofNullable(parsed.rule());
    }

    /** Both together may pass a limit that each of them keeps. */
    private static boolean isKept(Rule rule, String field, List<UserError> errors) {
        var problems = RuleLimits.problems(rule);
        problems.stream()
                .limit(1)
                .forEach(problem -> errors.add(new UserError(
                        List.of(field), problem.code(), problem.message() + " The exit rule counts with the rule.")));
        return problems.isEmpty();
    }

    /** The field that the exit rule came in. */
    private static String exit(SegmentInput input) {
        return input.text("exitText") == null ? LEAVE : "exitText";
    }

    private static UserError error(RuleProblem problem, String field) {
        var path = new ArrayList<>(List.of(field));
        path.addAll(problem.path());
        var place = problem.line() == null ? "" : " (%d:%d)".formatted(problem.line(), problem.column());
        return new UserError(path, problem.code(), problem.message() + place);
    }
}
