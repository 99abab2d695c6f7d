package io.clientele.api.segment.rule.declaration.value;

import static io.clientele.api.firm.Operator.*;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Literal;
import java.util.Set;

/** What values a condition takes: how they are read, written and said, and which operators they allow. */
public interface ValueType {

    Set<Operator> ORDERED = Set.of(EQ, NE, IN, NOT_IN, GT, GTE, LT, LTE, BETWEEN, IS_NULL);
    Set<Operator> TEXTUAL = Set.of(EQ, NE, IN, NOT_IN, CONTAINS, STARTS_WITH, IS_NULL);
    Set<Operator> CHOSEN = Set.of(EQ, NE, IN, NOT_IN, IS_NULL);

    FilterDescription.FilterType filterType();

    Set<Operator> operators();

    /**
     * The one way this value is written in a question.
     *
     * @throws io.clientele.api.segment.rule.syntax.fault.Refused when it is no such value
     */
    String canonical(Literal literal);

    /** The value as it stands in a rule text. */
    Literal literal(String canonical, Language language);

    /** The value as people read it. */
    String said(String canonical, Speech speech);

    /** Less than zero when the first value comes before the second; only types with an order have one. */
    default int compare(String one, String other) {
        return 0;
    }

    /** What an error shows as a right comparison. */
    default String example() {
        return "`= 5`";
    }

    /** Whether the words for orders speak of time. */
    default boolean inTime() {
        return false;
    }
}
