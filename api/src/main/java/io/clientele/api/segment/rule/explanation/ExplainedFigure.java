package io.clientele.api.segment.rule.explanation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a criterion: what it is for a client and what the criterion needs.
 *
 * @param name of the parameter, as the GraphQL input spells it; {@code value} for the one that the criterion ends with
 * @param label for people
 * @param actual as a text for people; null when it is missing
 * @param needed in words, such as {@code more than 40,000}; null for a figure that is only told
 * @param holds whether it is as needed; null for a figure that is only told
 * @param distance what must be added to the actual number to reach the bound; null when it holds or when it is no number
 */
public record ExplainedFigure(
        String name,
        String label,
        @Nullable String actual,
        @Nullable String needed,
        @Nullable Boolean holds,
        @Nullable BigDecimal distance) {}
