package io.clientele.api.segment.rule.text;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.Criteria;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A rule as a sentence; groups within groups stand in parentheses, so that and and or are never confused. */
public final class RuleSentence {

    private final Speech speech;

    private RuleSentence(Speech speech) {
        this.speech = speech;
    }

    public static String of(Rule rule, Language language, SegmentNames names) {
        var speech = new Speech(language, names);
        return speech.choose("Clients: ", "Клиенты: ") + new RuleSentence(speech).say(rule);
    }

    public static String of(Rule rule, Locale locale, SegmentNames names) {
        return of(rule, Language.of(locale), names);
    }

    private String say(Rule rule) {
        return switch (rule) {
            case Rule.All(var rules) -> joined(rules, speech.choose(" and ", " и "));
            case Rule.Any(var rules) -> joined(rules, speech.choose(" or ", " или "));
            case Rule.Not(var negated) -> deny(negated);
            case Criterion criterion -> Criteria.say(criterion, speech).affirmed();
        };
    }

    private String deny(Rule rule) {
        return switch (rule) {
            case Criterion criterion -> Criteria.say(criterion, speech).denied();
            case Rule.Not(var negated) -> say(negated);
            case Rule.All _, Rule.Any _ -> speech.choose("not (", "неверно, что (") + say(rule) + ")";
        };
    }

    private String joined(List<Rule> rules, String joint) {
        return rules.size() == 1
                ? say(rules.getFirst())
                : rules.stream().map(this::within).collect(Collectors.joining(joint));
    }

    private String within(Rule rule) {
        return joins(rule) ? "(" + say(rule) + ")" : say(rule);
    }

    private static boolean joins(Rule rule) {
        return switch (rule) {
            case Rule.All(var rules) -> joins(rules);
            case Rule.Any(var rules) -> joins(rules);
            case Rule.Not(Rule.Not(var negated)) -> joins(negated);
            case Rule.Not _ -> false;
            case Criterion _ -> false;
        };
    }

    private static boolean joins(List<Rule> rules) {
        return rules.size() > 1 || joins(rules.getFirst());
    }
}
