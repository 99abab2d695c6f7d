package io.clientele.api.segment.rule.declaration.value;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Literal;
import java.util.Optional;
import java.util.Set;

/** Values of which some are known by words in both languages, and any other text is allowed too. */
public record OpenChoices(Choices known) implements ValueType {

    @Override
    public FilterDescription.FilterType filterType() {
        return FilterDescription.FilterType.TEXTS;
    }

    @Override
    public Set<Operator> operators() {
        return CHOSEN;
    }

    @Override
    public String canonical(Literal literal) {
        return known.constant(literal.text())
                .or(() -> literal.kind() == Literal.Kind.WORD
                        ? Optional.empty()
                        : Optional.of(ValueTypes.TEXT.canonical(literal)))
                .orElseThrow(
                        () -> WrongValue.of(literal, "one of " + known.allowed() + ", or any text in single quotes"));
    }

    @Override
    public Literal literal(String canonical, Language language) {
        return isKnown(canonical) ? known.literal(canonical, language) : Literal.text(canonical);
    }

    @Override
    public String said(String canonical, Speech speech) {
        return isKnown(canonical) ? known.said(canonical, speech) : speech.quoted(canonical);
    }

    private boolean isKnown(String canonical) {
        return known.words().stream().anyMatch(word -> word.in(Language.EN).equals(canonical));
    }
}
