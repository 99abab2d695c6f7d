package io.clientele.api.segment.rule.input;

import io.clientele.api.segment.rule.Criteria;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rules as the GraphQL output {@code RuleNode}: the fields of the input, and the name of each node's type. */
public final class RuleNodes {

    static final String TYPE = "__typename";

    private RuleNodes() {}

    public static Map<String, Object> of(Rule rule, SegmentNames ids) {
        return switch (rule) {
            case Rule.All(var rules) -> Map.of(TYPE, "AllRule", "all", nodes(rules, ids));
            case Rule.Any(var rules) -> Map.of(TYPE, "AnyRule", "any", nodes(rules, ids));
            case Rule.Not(var negated) -> Map.of(TYPE, "NotRule", "not", of(negated, ids));
            case Criterion criterion -> node(criterion, ids);
        };
    }

    private static List<Map<String, Object>> nodes(List<Rule> rules, SegmentNames ids) {
        return rules.stream().map(rule -> of(rule, ids)).toList();
    }

    private static Map<String, Object> node(Criterion criterion, SegmentNames ids) {
        var kind = Criteria.kind(criterion);
        var node = new LinkedHashMap<>(RuleInput.fields(criterion, ids));
        if (kind.parameters().isEmpty()) {
            node.put(kind.name(), true);
        }
        node.put(TYPE, typeName(kind.name()));
        return node;
    }

    private static String typeName(String kind) {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + "Criterion";
    }
}
