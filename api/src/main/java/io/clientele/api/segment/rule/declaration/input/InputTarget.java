package io.clientele.api.segment.rule.declaration.input;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.declaration.Match;
import io.clientele.api.segment.rule.declaration.MatchField;
import io.clientele.api.segment.rule.declaration.NamedMatch;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Range;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.period.Span;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.syntax.Word;
import java.math.BigDecimal;
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
    public void choice(Parameter parameter, String value, String otherwise) {
        fields.put(parameter.name(), value);
    }

    @Override
    public void chosen(Parameter parameter, List<String> values) {
        texts(parameter, values);
    }

    @Override
    public void number(Parameter parameter, BigDecimal number, @Nullable BigDecimal otherwise) {
        fields.put(parameter.name(), number);
    }

    @Override
    public void count(Parameter parameter, int count, int otherwise) {
        fields.put(parameter.name(), count);
    }

    @Override
    public void days(Parameter parameter, @Nullable Integer days) {
        if (days != null) {
            fields.put(parameter.name(), days);
        }
    }

    @Override
    public void span(Parameter parameter, @Nullable Span span) {
        if (span != null) {
            fields.put(
                    parameter.name(),
                    Map.of("count", span.count(), "unit", span.unit().name()));
        }
    }

    @Override
    public void range(Parameter parameter, Range range) {
        fields.put(parameter.name(), Map.of("from", range.from(), "to", range.to()));
    }

    @Override
    public void moreThan(Parameter parameter, @Nullable Integer bound) {
        days(parameter, bound);
    }

    @Override
    public void matches(Parameter parameter, List<MatchField> known, List<NamedMatch> matches) {
        named(parameter, "field", matches);
    }

    @Override
    public void codedMatches(Parameter parameter, List<NamedMatch> matches) {
        named(parameter, "code", matches);
    }

    private void named(Parameter parameter, String key, List<NamedMatch> matches) {
        if (!matches.isEmpty()) {
            fields.put(
                    parameter.name(),
                    matches.stream().map(one -> named(key, one)).toList());
        }
    }

    private static Map<String, Object> named(String key, NamedMatch one) {
        var match = one.match();
        return Map.of(key, one.name(), Operators.name(match.operator()), value(match.operator(), match.values()));
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
