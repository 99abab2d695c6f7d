package io.clientele.api.segment.rule.declaration;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.declaration.value.FilterDescription;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.List;

/**
 * All there is to know of one kind of criterion: what it is called, what it takes, and what it says. Text, GraphQL, sentence
 * and the catalogue of filters all follow from this.
 *
 * @param <C> the criterion
 */
public interface CriterionKind<C> {

    Class<C> type();

    /** The field of the GraphQL input. */
    String name();

    /** What its call begins with in texts. */
    Word keyword();

    List<Parameter> parameters();

    C read(Source source);

    void write(C criterion, Target target);

    Clause say(C criterion, Speech speech);

    /** Whether it is written without parentheses when there would be nothing in them: {@code stage in (LOST)}. */
    default boolean standsBare() {
        return false;
    }

    /** What a form for building rules offers of this kind. */
    default List<FilterDescription> filters(Language language) {
        return parameters().stream()
                .map(parameter -> Filters.of(this, parameter, language))
                .toList();
    }
}
