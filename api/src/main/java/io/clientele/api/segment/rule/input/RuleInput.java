package io.clientele.api.segment.rule.input;

import io.clientele.api.segment.rule.Criteria;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.input.InputSource;
import io.clientele.api.segment.rule.declaration.input.InputTarget;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import io.clientele.api.segment.rule.syntax.fault.Place;
import io.clientele.api.segment.rule.text.ParsedRule;
import io.clientele.api.segment.rule.text.RuleLimits;
import io.clientele.api.segment.rule.text.RuleProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rules as the GraphQL input {@code RuleInput}: maps as the engine hands them over, segments by opaque id. */
public final class RuleInput {

    private final SegmentNames ids;
    private int nodes;

    private RuleInput(SegmentNames ids) {
        this.ids = ids;
    }

    /**
     * The rule, or all problems with their paths inside the input.
     *
     * @param ids opaque ids of segments, which may refuse one by a {@link io.clientele.api.firm.Problem}
     */
    public static ParsedRule read(Map<?, ?> input, SegmentNames ids) {
        var faults = new Faults();
        var rule = new RuleInput(ids).rule(input, 1, faults);
        if (faults.count() == 0) {
            rule.ifPresent(read -> RuleLimits.check(read, faults));
        }
        return faults.count() == 0
                ? new ParsedRule(rule.orElseThrow(), List.of())
                : new ParsedRule(
                        null, faults.all().stream().map(RuleProblem::of).toList());
    }

    /** The input that gives this rule. */
    public static Map<String, Object> write(Rule rule, SegmentNames ids) {
        return switch (rule) {
            case Rule.All(var rules) -> Map.of("all", write(rules, ids));
            case Rule.Any(var rules) -> Map.of("any", write(rules, ids));
            case Rule.Not(var negated) -> Map.of("not", write(negated, ids));
            case Criterion criterion -> {
                var kind = Criteria.kind(criterion);
                yield Map.of(kind.name(), kind.parameters().isEmpty() ? true : fields(criterion, ids));
            }
        };
    }

    private static List<Map<String, Object>> write(List<Rule> rules, SegmentNames ids) {
        return rules.stream().map(rule -> write(rule, ids)).toList();
    }

    static Map<String, Object> fields(Criterion criterion, SegmentNames ids) {
        var target = new InputTarget(ids);
        Criteria.write(criterion, target);
        return target.fields();
    }

    /** Stops where a limit is passed, so that no input is read much further than a rule may reach. */
    private Optional<Rule> rule(@Nullable Object input, int depth, Faults here) {
        nodes++;
        if (depth > RuleLimits.DEEPEST) {
            return refused("RULE_TOO_DEEP", "A rule is at most %d nodes deep.".formatted(RuleLimits.DEEPEST), here);
        }
        if (nodes > RuleLimits.MOST_NODES) {
            return nodes > RuleLimits.MOST_NODES + 1
                    ? Optional.empty()
                    : refused("RULE_TOO_LARGE", "A rule has at most %d nodes.".formatted(RuleLimits.MOST_NODES), here);
        }
        var given = given(input);
        return given.size() == 1
                ? rule(given.getFirst(), depth, here)
                : refused("ONE_CRITERION", "Give exactly one field; %d were given.".formatted(given.size()), here);
    }

    private Optional<Rule> rule(Map.Entry<?, ?> given, int depth, Faults here) {
        var name = String.valueOf(given.getKey());
        var value = given.getValue();
        var inside = here.within(name);
        return switch (name) {
            case "all" -> Optional.of(new Rule.All(rules(value, depth, inside)));
            case "any" -> Optional.of(new Rule.Any(rules(value, depth, inside)));
            case "not" -> rule(value, depth + 1, inside).map(Rule.Not::new);
            default ->
                Criteria.named(name)
                        .map(kind -> criterion(kind, value, inside))
                        .orElseGet(() -> refused("UNKNOWN_CRITERION", "There is no such criterion.", inside));
        };
    }

    private List<Rule> rules(@Nullable Object value, int depth, Faults here) {
        return value instanceof List<?> list
                ? IntStream.range(0, list.size())
                        .mapToObj(at -> rule(list.get(at), depth + 1, here.within(String.valueOf(at))))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private Optional<Rule> criterion(CriterionKind<? extends Criterion> kind, @Nullable Object value, Faults here) {
        if (kind.parameters().isEmpty() && !Boolean.TRUE.equals(value)) {
            return refused("WRONG_VALUE", "Only true may be given; deny it by `not`.", here);
        }
        var source = new InputSource(value instanceof Map<?, ?> map ? map : Map.of(), ids, here);
        Optional<Rule> rule = here.attempt(Place.HERE, () -> kind.read(source));
        if (rule.isPresent()) {
            source.refuseRest();
        }
        return rule;
    }

    private static List<? extends Map.Entry<?, ?>> given(@Nullable Object input) {
        return input instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .toList()
                : List.of();
    }

    private static Optional<Rule> refused(String code, String message, Faults here) {
        here.add(code, message, Place.HERE);
        return Optional.empty();
    }
}
