package io.clientele.api.segment.rule.declaration;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.declaration.value.Choices;
import io.clientele.api.segment.rule.declaration.value.FilterDescription;
import io.clientele.api.segment.rule.declaration.value.FilterDescription.FilterType;
import io.clientele.api.segment.rule.declaration.value.FilterDescription.FilterValue;
import io.clientele.api.segment.rule.declaration.value.OneOf;
import io.clientele.api.segment.rule.declaration.value.OpenChoices;
import io.clientele.api.segment.rule.declaration.value.ValueTypes;
import java.util.List;

/** What forms offer of each thing that a criterion takes. */
final class Filters {

    private Filters() {}

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
            case CHOSEN -> FilterDescription.sorted(OneOf.OPERATORS);
            case MORE_THAN -> List.of(Operator.GT);
            case FIGURE -> FilterDescription.sorted(Figures.OPERATORS);
            case CONDITION, CONDITIONS -> FilterDescription.sorted(ValueTypes.ANY.operators());
        };
    }

    private static List<FilterValue> values(Parameter parameter, Language language) {
        return switch (parameter.values()) {
            case Choices choices -> choices.described(language);
            case OpenChoices open -> open.known().described(language);
            case null, default -> List.of();
        };
    }
}
