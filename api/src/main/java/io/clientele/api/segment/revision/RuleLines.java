package io.clientele.api.segment.revision;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.text.RuleText;
import java.util.ArrayList;
import java.util.List;

/** Lays a rule out one criterion a line, to compare two states of it; groups open and close on lines of their own. */
record RuleLines(Language language, SegmentNames names) {

    private static final String DEEPER = "  ";

    List<String> of(Rule rule) {
        var lines = new ArrayList<String>();
        lay(rule, "", "", lines);
        return lines;
    }

    private void lay(Rule rule, String indent, String before, List<String> lines) {
        switch (rule) {
            case Rule.All(var rules) -> group(rules, indent, before + choose("all (", "все ("), lines);
            case Rule.Any(var rules) -> group(rules, indent, before + choose("any (", "любое ("), lines);
            case Rule.Not(var negated) -> lay(negated, indent, before + choose("not ", "не "), lines);
            case Criterion criterion -> lines.add(indent + before + RuleText.print(criterion, language, names));
        }
    }

    private void group(List<Rule> rules, String indent, String opening, List<String> lines) {
        lines.add(indent + opening);
        rules.forEach(rule -> lay(rule, indent + DEEPER, "", lines));
        lines.add(indent + ")");
    }

    private String choose(String english, String russian) {
        return switch (language) {
            case EN -> english;
            case RU -> russian;
        };
    }
}
