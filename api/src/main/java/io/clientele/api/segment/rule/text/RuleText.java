package io.clientele.api.segment.rule.text;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.syntax.Parser;
import io.clientele.api.segment.rule.syntax.Printer;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rules as people write them, in English and Russian keywords mixed at will. What is printed reads back to the same rule. */
public final class RuleText {

    private RuleText() {}

    /** The rule, or all problems with line and column. */
    public static ParsedRule parse(String text, SegmentNames names) {
        return parse(text, new Faults(), new SyntaxReader(names));
    }

    /** The same; what a further look at a sound rule finds is told with line and column too. */
    public static ParsedRule parse(String text, SegmentNames names, Function<Rule, List<RuleProblem>> check) {
        var reader = new SyntaxReader(names);
        var parsed = parse(text, new Faults(), reader);
        var problems = parsed.rule() == null ? List.<RuleProblem>of() : check.apply(parsed.rule());
        return problems.isEmpty()
                ? parsed
                : new ParsedRule(
                        null,
                        problems.stream()
                                .map(problem -> problem.at(reader.placeOf(problem.path())))
                                .toList());
    }

    private static ParsedRule parse(String text, Faults faults, SyntaxReader reader) {
        var syntax = Parser.parse(text, faults);
        var rule = faults.count() == 0 ? reader.read(syntax, faults) : Optional.<Rule>empty();
        if (faults.count() == 0) {
            rule.ifPresent(read -> RuleLimits.check(read, faults));
        }
        return faults.count() == 0
                ? new ParsedRule(rule.orElseThrow(), List.of())
                : new ParsedRule(null, problems(faults, reader));
    }

    private static List<RuleProblem> problems(Faults faults, SyntaxReader reader) {
        return faults.all().stream()
                .map(fault -> RuleProblem.of(fault, reader::placeOf))
                .toList();
    }

    /** Canonical English. */
    public static String print(Rule rule, SegmentNames names) {
        return print(rule, Language.EN, names);
    }

    public static String print(Rule rule, Language language, SegmentNames names) {
        return new Printer(language).print(new SyntaxWriter(language, names).write(rule));
    }
}
