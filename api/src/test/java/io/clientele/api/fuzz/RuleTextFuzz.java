package io.clientele.api.fuzz;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.text.ParsedRule;
import io.clientele.api.segment.rule.text.RuleSentence;
import io.clientele.api.segment.rule.text.RuleText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any text at all: it is a rule that reads back from what is printed, or it has problems that say where they are. */
public final class RuleTextFuzz {

    private RuleTextFuzz() {}

    /** Loads all that reads, which on a busy machine takes longer than the time that one input is given. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("bought(last: 12 months, amount > 40000)".getBytes(StandardCharsets.UTF_8));
    }

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        var parsed = RuleText.parse(text, SegmentNames.NUMBERS);
        if (parsed.rule() == null) {
            located(parsed);
        } else {
            readsBack(parsed.rule());
        }
    }

    private static void located(ParsedRule parsed) {
        for (var problem : parsed.problems()) {
            if (problem.line() == null
                    || problem.column() == null
                    || problem.message().isBlank()) {
                throw new IllegalStateException("A problem without a place: " + problem);
            }
        }
    }

    private static void readsBack(Rule rule) {
        for (var language : Language.values()) {
            var printed = RuleText.print(rule, language, SegmentNames.NUMBERS);
            if (!new ParsedRule(rule, List.of()).equals(RuleText.parse(printed, SegmentNames.NUMBERS))) {
                throw new IllegalStateException("Another rule is read back from " + printed);
            }
            if (RuleSentence.of(rule, language, SegmentNames.NUMBERS).isBlank()) {
                throw new IllegalStateException("Nothing is said of " + printed);
            }
        }
    }
}
