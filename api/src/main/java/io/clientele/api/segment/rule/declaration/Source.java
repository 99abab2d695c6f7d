package io.clientele.api.segment.rule.declaration;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.syntax.Literal;
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

    /** Any number of texts. */
    List<String> texts(Parameter parameter);

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
