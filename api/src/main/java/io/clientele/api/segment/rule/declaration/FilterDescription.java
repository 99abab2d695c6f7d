package io.clientele.api.segment.rule.declaration;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule can ask for, as a form offers it.
 *
 * @param name unique: {@code region}, {@code purchased.products}
 * @param label in the language asked for
 * @param criterion the field of {@code RuleInput} that it belongs to
 * @param parameter the field inside that input; null when the operators stand there themselves
 * @param field the constant of {@code ClientField}, for attributes
 * @param operators those it allows; none when it is only given
 * @param values the only ones allowed; none when any is
 */
public record FilterDescription(
        String name,
        String label,
        String criterion,
        @Nullable String parameter,
        @Nullable String field,
        FilterType type,
        List<Operator> operators,
        List<FilterValue> values) {

    /** What a form shows: SEVERAL is a set of texts of which any may satisfy, TEXTS takes many. */
    public enum FilterType {
        TEXT,
        TEXTS,
        CHOICE,
        NUMBER,
        DATE,
        YES_NO,
        SEVERAL,
        ANY,
        PERIOD,
        SEGMENT
    }

    /** A value allowed, and how people say it. */
    public record FilterValue(String value, String label) {}

    static FilterDescription of(CriterionKind<?> kind, Parameter parameter, Language language) {
        return new FilterDescription(
                kind.name() + "." + parameter.name(),
                label(kind, parameter, language),
                kind.name(),
                parameter.name(),
                null,
                type(parameter),
                operators(parameter),
                List.of());
    }

    private static String label(CriterionKind<?> kind, Parameter parameter, Language language) {
        var label = kind.keyword().label(language);
        return parameter.positional() ? label : label + ": " + parameter.word().label(language);
    }

    private static FilterType type(Parameter parameter) {
        return switch (parameter.type()) {
            case TEXT -> FilterType.TEXT;
            case TEXTS -> FilterType.TEXTS;
            case SEGMENT -> FilterType.SEGMENT;
            case PERIOD -> FilterType.PERIOD;
            case FIGURE -> FilterType.NUMBER;
            case CONDITION -> FilterType.ANY;
        };
    }

    private static List<Operator> operators(Parameter parameter) {
        return switch (parameter.type()) {
            case TEXT, TEXTS, SEGMENT, PERIOD -> List.of();
            case FIGURE -> sorted(Figures.OPERATORS);
            case CONDITION -> sorted(ValueTypes.ANY.operators());
        };
    }

    public static List<Operator> sorted(Set<Operator> operators) {
        return operators.stream().sorted().toList();
    }
}
