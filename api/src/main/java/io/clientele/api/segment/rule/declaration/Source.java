package io.clientele.api.segment.rule.declaration;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.declaration.period.Span;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.syntax.Literal;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was given to a criterion, in a text or a GraphQL input. What is wrong is noted and answered with something harmless, so
 * that one reading tells every problem; the criterion made of it is then dropped.
 */
public interface Source {

    /** What the criterion is about when that stands in the place of its name, as {@code region} does. */
    Literal subject(Parameter parameter);

    /** One text that must be there. */
    String text(Parameter parameter);

    /** A text, or null. */
    @Nullable
    String textOrNone(Parameter parameter);

    /** Any number of texts, or of the parameter's values. */
    List<String> texts(Parameter parameter);

    /** One of the parameter's values, or this one. */
    String choice(Parameter parameter, String otherwise);

    /** Values of the parameter that the criterion ends with; at least one must be there. */
    List<String> chosen(Parameter parameter);

    /** The same, where there may be none. */
    List<String> chosenOrNone(Parameter parameter);

    /** A number, or this one. */
    BigDecimal number(Parameter parameter, BigDecimal otherwise);

    /** A number that must be there. */
    BigDecimal number(Parameter parameter);

    /** A whole number, or this one. */
    int count(Parameter parameter, int otherwise);

    /** A number of days, or null. */
    @Nullable
    Integer days(Parameter parameter);

    /** A number of days that must be there. */
    int requiredDays(Parameter parameter);

    /** A number of units of the calendar, or null. */
    @Nullable
    Span span(Parameter parameter);

    /** Two numbers that must be there. */
    Range range(Parameter parameter);

    /** A whole number that something must pass, or null. */
    @Nullable
    Integer moreThan(Parameter parameter);

    /** Any number of conditions on these fields, in the order given. */
    List<NamedMatch> matches(Parameter parameter, List<MatchField> fields);

    /** Any number of conditions on things with codes, in the order given. */
    List<NamedMatch> codedMatches(Parameter parameter);

    /** Notes that what was given does not go together. */
    void refuse(String code, String message);

    /** The number of a segment that must be there. */
    int segment(Parameter parameter);

    /** At most one period. */
    @Nullable
    PeriodChoice period(Parameter parameter);

    /** One period that must be there. */
    PeriodChoice requiredPeriod(Parameter parameter);

    /** Any number of comparisons of a figure, no operator twice. */
    List<Comparison> comparisons(Parameter parameter);

    /** The one condition the criterion ends with, its values checked by their type. */
    Match condition(ValueType type);
}
