package io.clientele.api.segment;

import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.answer.Answers;
import io.clientele.api.segment.rule.answer.MemberCycles;
import io.clientele.api.segment.rule.answer.RuleCheck;
import io.clientele.api.segment.rule.input.RuleInput;
import io.clientele.api.segment.rule.text.ParsedRule;
import io.clientele.api.segment.rule.text.RuleProblem;
import io.clientele.api.segment.rule.text.RuleStore;
import io.clientele.api.segment.rule.text.RuleText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a rule as a caller gives it, tree or text, and finds all that is wrong with it: form, limits, unknown names, cycles. */
@Component
public class RuleReader {

    private static final int NEW = 0;

    private final SegmentNaming naming;
    private final Segments segments;
    private final Answers answers;

    RuleReader(SegmentNaming naming, Segments segments, Answers answers) {
        this.naming = naming;
        this.segments = segments;
        this.answers = answers;
    }

    /**
     * The rule, or all problems.
     *
     * @param segment whose rule it would be; null for a new one
     */
    public ParsedRule read(@Nullable Map<?, ?> tree, @Nullable String text, @Nullable Integer segment) {
        if ((tree == null) == (text == null)) {
            return refused("RULE_TWICE", "Give the rule either as a tree or as text.");
        }
        return tree == null
                ? RuleText.parse(String.valueOf(text), naming.names(), rule -> problems(rule, segment))
                : checked(RuleInput.read(tree, naming.ids()), segment);
    }

    private ParsedRule checked(ParsedRule parsed, @Nullable Integer segment) {
        var problems = parsed.rule() == null ? List.<RuleProblem>of() : problems(parsed.rule(), segment);
        return problems.isEmpty() ? parsed : new ParsedRule(null, problems);
    }

    private List<RuleProblem> problems(Rule rule, @Nullable Integer segment) {
        var cycle = MemberCycles.problem(segment == null ? NEW : segment, rule, this::ruleOf, naming.names());
        return cycle.map(List::of).orElseGet(() -> RuleCheck.problems(rule, answers));
    }

    private Optional<Rule> ruleOf(int segment) {
        return segments.findById(segment).map(Segment::rule).map(RuleStore::read);
    }

    private static ParsedRule refused(String code, String message) {
        return new ParsedRule(null, List.of(new RuleProblem(message, code, List.of(), null, null)));
    }
}
