package io.clientele.api.segment.family;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.graphql.UserError;
import io.clientele.api.sale.classification.rfm.RfmGroup;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.segment.RuleReader;
import io.clientele.api.segment.definition.Faulty;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.text.RuleProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the axis of a new family from {@code SegmentAxisInput}: as the rule that asks for it, so that the same is refused. */
@Component
class AxisReader {

    private final RuleReader rules;
    private final PropertyDefinitions properties;

    AxisReader(RuleReader rules, PropertyDefinitions properties) {
        this.rules = rules;
        this.properties = properties;
    }

    /** @throws Faulty with all that is wrong */
    Axis read(Map<?, ?> input) {
        var given = input.entrySet().iterator().next();
        var name = String.valueOf(given.getKey());
        refuseUnusable(name, String.valueOf(given.getValue()));
        var parsed = rules.read(tree(name, given.getValue()), null, null);
        if (parsed.rule() instanceof Criterion criterion) {
            return new Axis(criterion);
        }
        throw new Faulty(parsed.problems().stream()
                .map(problem -> located(name, problem))
                .toList());
    }

    private static Map<String, Object> tree(String name, Object value) {
        return switch (name) {
            case "field" -> Map.of("attribute", Map.of("field", value, "isNull", false));
            case "property" -> Map.of("property", Map.of("code", value, "isNull", false));
            case "stage" -> Map.of("stage", with(value, "stages", names(LifeStage.values())));
            case "abc" -> Map.of("abc", with(value, "classes", List.of("A")));
            case "rfm" -> Map.of("rfm", with(value, "groups", names(RfmGroup.values())));
            default -> throw new IllegalArgumentException(name + " is no axis");
        };
    }

    private static Map<String, Object> with(Object parameters, String values, List<String> all) {
        var fields = new HashMap<String, Object>();
        ((Map<?, ?>) parameters).forEach((name, value) -> fields.put(String.valueOf(name), value));
        fields.put(values, all);
        return fields;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private void refuseUnusable(String name, String value) {
        if (name.equals("field")) {
            refuseUnusable(ClientField.valueOf(value));
        } else if (name.equals("property")) {
            properties.withCode(value).ifPresent(property -> {
                switch (property.type()) {
                    case CHOICES -> throw overlaps(name, property.code());
                    case NUMBER, DATE -> throw unusable(name, property.code());
                    case TEXT, CHOICE, YES_NO -> {}
                }
            });
        }
    }

    private static void refuseUnusable(ClientField field) {
        switch (field.type()) {
            case SEVERAL -> throw overlaps("field", field.column());
            case DATE -> throw unusable("field", field.column());
            case NUMBER, TEXT, CHOICE, YES_NO -> {
                if (field == ClientField.AGE) {
                    throw unusable("field", field.column());
                }
            }
        }
    }

    private static Faulty overlaps(String name, String subject) {
        return refused(
                name,
                "AXIS_OVERLAPS",
                "A client may have several values of %s, so that its segments would overlap.".formatted(subject));
    }

    private static Faulty unusable(String name, String subject) {
        return refused(
                name,
                "AXIS_UNUSABLE",
                "%s has too many values to divide by; make segments of ranges.".formatted(subject));
    }

    private static Faulty refused(String name, String code, String message) {
        return new Faulty(List.of(new UserError(List.of("axis", name), code, message)));
    }

    private static UserError located(String name, RuleProblem problem) {
        var path = new ArrayList<>(List.of("axis", name));
        if (!name.equals("field") && !name.equals("property")) {
            path.addAll(problem.path().stream().skip(1).toList());
        }
        return new UserError(path, problem.code(), problem.message());
    }
}
