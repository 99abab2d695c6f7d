package io.clientele.api.segment.rule.declaration.text;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Figures;
import io.clientele.api.segment.rule.declaration.Match;
import io.clientele.api.segment.rule.declaration.MatchField;
import io.clientele.api.segment.rule.declaration.NamedMatch;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Range;
import io.clientele.api.segment.rule.declaration.Ranges;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.period.Span;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.declaration.value.NumberValue;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.declaration.value.ValueTypes;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Syntax;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.syntax.fault.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a criterion as a call. */
public final class TextTarget implements Target {

    private final Language language;
    private final SegmentNames names;
    private final List<Syntax.Given> given = new ArrayList<>();
    private final List<Syntax.Compared> compared = new ArrayList<>();
    private final boolean mayStandBare;
    private String name;
    private boolean bare;
    private Syntax.@Nullable Condition condition;

    public TextTarget(CriterionKind<?> kind, Language language, SegmentNames names) {
        this.name = kind.keyword().in(language);
        this.mayStandBare = kind.standsBare();
        this.language = language;
        this.names = names;
    }

    public Syntax.Call call() {
        var nothingInside = mayStandBare && given.isEmpty() && compared.isEmpty();
        return new Syntax.Call(name, bare || nothingInside, given, compared, condition, Place.HERE);
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
            add(parameter, literals(parameter.valueType(), texts));
        }
    }

    @Override
    public void choice(Parameter parameter, String value, String otherwise) {
        if (!value.equals(otherwise)) {
            add(parameter, literals(parameter.valueType(), List.of(value)));
        }
    }

    @Override
    public void chosen(Parameter parameter, List<String> values) {
        if (!values.isEmpty()) {
            condition = new Syntax.Condition(Operator.IN, literals(parameter.valueType(), values), Place.HERE);
        }
    }

    @Override
    public void number(Parameter parameter, BigDecimal number, @Nullable BigDecimal otherwise) {
        if (otherwise == null || number.compareTo(otherwise) != 0) {
            add(parameter, List.of(Literal.number(NumberValue.shortest(number).toPlainString())));
        }
    }

    @Override
    public void count(Parameter parameter, int count, int otherwise) {
        number(parameter, BigDecimal.valueOf(count), BigDecimal.valueOf(otherwise));
    }

    @Override
    public void days(Parameter parameter, @Nullable Integer days) {
        span(parameter, days == null ? null : new Span(days, CalendarUnit.DAY));
    }

    @Override
    public void span(Parameter parameter, @Nullable Span span) {
        if (span != null) {
            phrase(parameter, PeriodPhrases.write(span, language));
        }
    }

    @Override
    public void range(Parameter parameter, Range range) {
        phrase(parameter, Ranges.literals(range));
    }

    @Override
    public void moreThan(Parameter parameter, @Nullable Integer bound) {
        if (bound != null) {
            comparisons(parameter, List.of(new Comparison(Operator.GT, BigDecimal.valueOf(bound))));
        }
    }

    @Override
    public void matches(Parameter parameter, List<MatchField> fields, List<NamedMatch> matches) {
        for (var one : matches) {
            fields.stream()
                    .filter(field -> field.constant().equals(one.name()))
                    .forEach(field -> compared(field.word(), null, written(field.type(), one.match())));
        }
    }

    @Override
    public void codedMatches(Parameter parameter, List<NamedMatch> matches) {
        matches.forEach(
                one -> compared(parameter.word(), Literal.text(one.name()), written(ValueTypes.ANY, one.match())));
    }

    private void compared(Word word, @Nullable Literal code, Syntax.Condition condition) {
        compared.add(new Syntax.Compared(word.in(language), code, condition, Place.HERE));
    }

    @Override
    public void segment(Parameter parameter, int segment) {
        text(parameter, names.nameOf(segment));
    }

    @Override
    public void period(Parameter parameter, @Nullable PeriodChoice period) {
        if (period != null) {
            given.addAll(PeriodPhrases.write(period, language));
        }
    }

    @Override
    public void comparisons(Parameter parameter, List<Comparison> comparisons) {
        for (var comparison : comparisons) {
            var bound = Literal.number(Figures.shortest(comparison).bound().toPlainString());
            var condition = new Syntax.Condition(comparison.operator(), List.of(bound), Place.HERE);
            compared(parameter.word(), null, condition);
        }
    }

    @Override
    public void condition(ValueType type, Match match) {
        condition = written(type, match);
    }

    private Syntax.Condition written(ValueType type, Match match) {
        var values = match.operator() == Operator.IS_NULL ? ValueTypes.YES_NO : type;
        return new Syntax.Condition(match.operator(), literals(values, match.values()), Place.HERE);
    }

    private List<Literal> literals(ValueType type, List<String> values) {
        return values.stream().map(value -> type.literal(value, language)).toList();
    }

    private void phrase(Parameter parameter, List<Literal> phrase) {
        var name = parameter.positional() ? null : parameter.word().in(language);
        given.add(new Syntax.Given(name, List.of(phrase), Place.HERE));
    }

    private void add(Parameter parameter, List<Literal> values) {
        var name = parameter.positional() ? null : parameter.word().in(language);
        given.add(new Syntax.Given(name, values.stream().map(List::of).toList(), Place.HERE));
    }
}
