package io.clientele.api.segment.rule.declaration;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Place;
import io.clientele.api.segment.rule.syntax.Syntax;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a criterion as a call. */
public final class TextTarget implements Target {

    private final Language language;
    private final SegmentNames names;
    private final List<Syntax.Given> given = new ArrayList<>();
    private final List<Syntax.Compared> compared = new ArrayList<>();
    private String name;
    private boolean bare;
    private Syntax.@Nullable Condition condition;

    public TextTarget(Word keyword, Language language, SegmentNames names) {
        this.name = keyword.in(language);
        this.language = language;
        this.names = names;
    }

    public Syntax.Call call() {
        return new Syntax.Call(name, bare, given, compared, condition, Place.HERE);
    }

    @Override
    public void subject(Parameter parameter, String constant, Word word) {
        name = word.in(language);
        bare = true;
    }

    @Override
    public void text(Parameter parameter, String text) {
        add(parameter, List.of(Literal.text(text)));
    }

    @Override
    public void texts(Parameter parameter, List<String> texts) {
        if (!texts.isEmpty()) {
            add(parameter, texts.stream().map(Literal::text).toList());
        }
    }

    @Override
    public void segment(Parameter parameter, int segment) {
        text(parameter, names.nameOf(segment));
    }

    @Override
    public void period(Parameter parameter, @Nullable PeriodChoice period) {
        if (period != null) {
            given.addAll(PeriodText.write(period, language));
        }
    }

    @Override
    public void comparisons(Parameter parameter, List<Comparison> comparisons) {
        for (var comparison : comparisons) {
            var bound = Literal.number(Figures.shortest(comparison).bound().toPlainString());
            var condition = new Syntax.Condition(comparison.operator(), List.of(bound), Place.HERE);
            compared.add(new Syntax.Compared(parameter.word().in(language), condition, Place.HERE));
        }
    }

    @Override
    public void condition(ValueType type, Match match) {
        var written = match.operator() == Operator.IS_NULL ? ValueTypes.YES_NO : type;
        var values = match.values().stream()
                .map(value -> written.literal(value, language))
                .toList();
        condition = new Syntax.Condition(match.operator(), values, Place.HERE);
    }

    private void add(Parameter parameter, List<Literal> values) {
        var name = parameter.positional() ? null : parameter.word().in(language);
        given.add(new Syntax.Given(name, values.stream().map(List::of).toList(), Place.HERE));
    }
}
