package io.clientele.api.segment.rule.text;

import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;

/** Rules as the database keeps them: canonical English with the numbers of segments, so that names may change. */
public final class RuleStore {

    private RuleStore() {}

    public static String write(Rule rule) {
        return RuleText.print(rule, SegmentNames.NUMBERS);
    }

    /** @throws IllegalArgumentException when this was not written here */
    public static Rule read(String stored) {
        var parsed = RuleText.parse(stored, SegmentNames.NUMBERS);
        var rule = parsed.rule();
        if (rule == null) {
            throw new IllegalArgumentException("The stored rule cannot be read: " + parsed.problems());
        }
        return rule;
    }
}
