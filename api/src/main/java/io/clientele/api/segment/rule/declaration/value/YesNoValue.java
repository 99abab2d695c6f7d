package io.clientele.api.segment.rule.declaration.value;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Keywords;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.Set;

final class YesNoValue implements ValueType {

    @Override
    public FilterDescription.FilterType filterType() {
        return FilterDescription.FilterType.YES_NO;
    }

    @Override
    public Set<Operator> operators() {
        return Set.of(Operator.EQ, Operator.NE, Operator.IS_NULL);
    }

    @Override
    public String canonical(Literal literal) {
        if (Keywords.TRUE.spelt(literal.text())) {
            return "true";
        }
        if (Keywords.FALSE.spelt(literal.text())) {
            return "false";
        }
        throw WrongValue.of(literal, "`true` or `false`");
    }

    @Override
    public Literal literal(String canonical, Language language) {
        return Literal.word(word(canonical).in(language));
    }

    @Override
    public String said(String canonical, Speech speech) {
        return speech.choose(
                canonical.equals("true") ? "yes" : "no", word(canonical).in(Language.RU));
    }

    static boolean known(String text) {
        return Keywords.TRUE.spelt(text) || Keywords.FALSE.spelt(text);
    }

    static Word word(String canonical) {
        return canonical.equals("true") ? Keywords.TRUE : Keywords.FALSE;
    }
}
