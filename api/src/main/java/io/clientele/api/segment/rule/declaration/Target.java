package io.clientele.api.segment.rule.declaration;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.declaration.period.Span;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.syntax.Word;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what a criterion holds, to write it as text or GraphQL, or only to look at it. The counterpart of {@link Source}. */
public interface Target {

    /** @param constant the enum constant in GraphQL */
    default void subject(Parameter parameter, String constant, Word word) {}

    default void text(Parameter parameter, String text) {}

    default void texts(Parameter parameter, List<String> texts) {}

    /** @param otherwise what is meant when nothing is written */
    default void choice(Parameter parameter, String value, String otherwise) {}

    default void chosen(Parameter parameter, List<String> values) {}

    /** @param otherwise what is meant when nothing is written; null when it is always written */
    default void number(Parameter parameter, BigDecimal number, @Nullable BigDecimal otherwise) {}

    /** @param otherwise what is meant when nothing is written */
    default void count(Parameter parameter, int count, int otherwise) {}

    default void days(Parameter parameter, @Nullable Integer days) {}

    default void span(Parameter parameter, @Nullable Span span) {}

    default void range(Parameter parameter, Range range) {}

    default void moreThan(Parameter parameter, @Nullable Integer bound) {}

    default void matches(Parameter parameter, List<MatchField> fields, List<NamedMatch> matches) {}

    default void codedMatches(Parameter parameter, List<NamedMatch> matches) {}

    default void segment(Parameter parameter, int segment) {}

    default void period(Parameter parameter, @Nullable PeriodChoice period) {}

    default void comparisons(Parameter parameter, List<Comparison> comparisons) {}

    default void condition(ValueType type, Match match) {}
}
