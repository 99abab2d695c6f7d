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
 * @param contactField the constant of {@code ContactField}, for conditions on contact persons
 * @param operators those it allows; none when it is only given
 * @param values the only ones allowed; none when any is
 */
public record FilterDescription(
        String name,
        String label,
        String criterion,
        @Nullable String parameter,
        @Nullable String field,
        @Nullable String contactField,
        FilterType type,
        List<Operator> operators,
        List<FilterValue> values) {

    /** What a form shows: SEVERAL is a set of texts of which any may satisfy, TEXTS and CHOICES take many. */
    public enum FilterType {
        TEXT,
        TEXTS,
        CHOICE,
        CHOICES,
        NUMBER,
        DATE,
        YES_NO,
        SEVERAL,
        ANY,
        PERIOD,
        SPAN,
        RANGE,
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
                null,
                type(parameter),
                operators(parameter),
                values(parameter, language));
    }

    private static String label(CriterionKind<?> kind, Parameter parameter, Language language) {
        var label = kind.keyword().label(language);
        return parameter.positional() ? label : label + ": " + parameter.word().label(language);
    }

    private static FilterType type(Parameter parameter) {
        return switch (parameter.type()) {
            case TEXT -> FilterType.TEXT;
            case TEXTS -> FilterType.TEXTS;
            case CHOICE -> FilterType.CHOICE;
            case CHOSEN -> FilterType.CHOICES;
            case SEGMENT -> FilterType.SEGMENT;
            case PERIOD -> FilterType.PERIOD;
            case SPAN -> FilterType.SPAN;
            case RANGE -> FilterType.RANGE;
            case FIGURE, NUMBER, DAYS, MORE_THAN -> FilterType.NUMBER;
            case CONDITION, CONDITIONS -> FilterType.ANY;
        };
    }

    private static List<Operator> operators(Parameter parameter) {
        return switch (parameter.type()) {
            case TEXT, TEXTS, CHOICE, SEGMENT, PERIOD, NUMBER, DAYS, SPAN, RANGE -> List.of();
            case CHOSEN -> sorted(OneOf.OPERATORS);
            case MORE_THAN -> List.of(Operator.GT);
            case FIGURE -> sorted(Figures.OPERATORS);
            case CONDITION, CONDITIONS -> sorted(ValueTypes.ANY.operators());
        };
    }

    private static List<FilterValue> values(Parameter parameter, Language language) {
        return switch (parameter.values()) {
            case Choices choices -> choices.described(language);
            case OpenChoices open -> open.known().described(language);
            case null, default -> List.of();
        };
    }

    public static List<Operator> sorted(Set<Operator> operators) {
        return operators.stream().sorted().toList();
    }
}
