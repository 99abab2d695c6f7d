package io.clientele.api.segment.rule.declaration;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what a criterion holds, to write it as text or GraphQL, or only to look at it. The counterpart of {@link Source}. */
public interface Target {

    /** @param constant the enum constant in GraphQL */
    default void subject(Parameter parameter, String constant, Word word) {}

    default void text(Parameter parameter, String text) {}

    default void texts(Parameter parameter, List<String> texts) {}

    default void segment(Parameter parameter, int segment) {}

    default void period(Parameter parameter, @Nullable PeriodChoice period) {}

    default void comparisons(Parameter parameter, List<Comparison> comparisons) {}

    default void condition(ValueType type, Match match) {}
}
