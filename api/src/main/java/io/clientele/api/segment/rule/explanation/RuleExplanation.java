package io.clientele.api.segment.rule.explanation;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.Criteria;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.answer.Answers;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.text.RuleSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a rule holds for a client or not: every node's verdict, and what the rooms saw. The verdicts of criteria are the rooms'
 * answers about this one client, as they are asked when answers are patched.
 */
public final class RuleExplanation {

    private final Answers answers;
    private final Speech speech;
    private final int segment;
    private final boolean inUniverse;
    private final int client;
    private final List<ExplainedNode> nodes = new ArrayList<>();

    private RuleExplanation(Answers answers, Speech speech, int segment, boolean inUniverse, int client) {
        this.answers = answers;
        this.speech = speech;
        this.segment = segment;
        this.inUniverse = inUniverse;
        this.client = client;
    }

    /**
     * All nodes, parents before their parts, in the order they are written in.
     *
     * @param segment whose rule it is
     * @param inUniverse whether the segment could hold the client at all; no criterion holds for one it could not
     */
    public static List<ExplainedNode> of(
            Rule rule,
            Answers answers,
            int segment,
            boolean inUniverse,
            int client,
            Language language,
            SegmentNames names) {
        var explanation = new RuleExplanation(answers, new Speech(language, names), segment, inUniverse, client);
        explanation.explain(rule, List.of());
        return List.copyOf(explanation.nodes);
    }

    private boolean explain(Rule rule, List<String> path) {
        var at = nodes.size();
        nodes.add(new ExplainedNode(path, kind(rule), sentence(rule), false, List.of()));
        var holds = switch (rule) {
            case Rule.All(var rules) -> parts(rules, path, "all").allMatch(part -> part);
            case Rule.Any(var rules) -> parts(rules, path, "any").anyMatch(part -> part);
            case Rule.Not(var negated) -> inUniverse && !explain(negated, below(path, "not"));
            case Criterion criterion -> inUniverse && answers.holds(criterion.of(segment), client);
        };
        nodes.set(at, new ExplainedNode(path, kind(rule), sentence(rule), holds, figures(rule)));
        return holds;
    }

    /** Every part is explained, also where the verdict is clear before. */
    private Stream<Boolean> parts(List<Rule> rules, List<String> path, String step) {
        var verdicts = new ArrayList<Boolean>();
        for (var at = 0; at < rules.size(); at++) {
            verdicts.add(explain(rules.get(at), below(below(path, step), String.valueOf(at))));
        }
        return verdicts.stream();
    }

    private List<ExplainedFigure> figures(Rule rule) {
        return rule instanceof Criterion criterion
                ? FigureNeeds.of(criterion, speech).explain(answers.observed(criterion, client))
                : List.of();
    }

    private String sentence(Rule rule) {
        return RuleSentence.of(rule, speech.language(), speech.names());
    }

    private static String kind(Rule rule) {
        return switch (rule) {
            case Rule.All _ -> "all";
            case Rule.Any _ -> "any";
            case Rule.Not _ -> "not";
            case Criterion criterion -> Criteria.kind(criterion).name();
        };
    }

    private static List<String> below(List<String> path, String step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }
}
