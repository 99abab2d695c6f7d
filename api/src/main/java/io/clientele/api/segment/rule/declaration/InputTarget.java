package io.clientele.api.segment.rule.declaration;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a criterion as the map that its GraphQL input and output share. */
public final class InputTarget implements Target {

    private final SegmentNames names;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    public InputTarget(SegmentNames names) {
        this.names = names;
    }

    public Map<String, Object> fields() {
        return fields;
    }

    @Override
    public void subject(Parameter parameter, String constant, Word word) {
        fields.put(parameter.name(), constant);
    }

    @Override
    public void text(Parameter parameter, String text) {
        fields.put(parameter.name(), text);
    }

    @Override
    public void texts(Parameter parameter, List<String> texts) {
        if (!texts.isEmpty()) {
            fields.put(parameter.name(), texts);
        }
    }

    @Override
    public void segment(Parameter parameter, int segment) {
        fields.put(parameter.name(), names.nameOf(segment));
    }

    @Override
    public void period(Parameter parameter, @Nullable PeriodChoice period) {
        if (period != null) {
            fields.put(parameter.name(), PeriodInput.write(period));
        }
    }

    @Override
    public void comparisons(Parameter parameter, List<Comparison> comparisons) {
        var bounds = new LinkedHashMap<String, Object>();
        comparisons.forEach(one -> bounds.put(Operators.name(one.operator()), one.bound()));
        if (!bounds.isEmpty()) {
            fields.put(parameter.name(), bounds);
        }
    }

    @Override
    public void condition(ValueType type, Match match) {
        fields.put(Operators.name(match.operator()), value(match.operator(), match.values()));
    }

    private static Object value(Operator operator, List<String> values) {
        return switch (operator) {
            case IN, NOT_IN -> values;
            case BETWEEN -> Map.of("from", values.getFirst(), "to", values.getLast());
            case IS_NULL -> Boolean.valueOf(values.getFirst());
            case EQ, NE, GT, GTE, LT, LTE, CONTAINS, STARTS_WITH -> values.getFirst();
        };
    }
}
