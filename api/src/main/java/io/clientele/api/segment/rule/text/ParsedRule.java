package io.clientele.api.segment.rule.text;

import io.clientele.api.segment.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that was read, or everything that is wrong with it. */
public record ParsedRule(@Nullable Rule rule, List<RuleProblem> problems) {

    public ParsedRule {
        problems = List.copyOf(problems);
        if ((rule == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("either a rule or problems");
        }
    }
}
