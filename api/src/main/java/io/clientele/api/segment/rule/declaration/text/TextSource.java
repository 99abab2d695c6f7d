package io.clientele.api.segment.rule.declaration.text;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.declaration.Figures;
import io.clientele.api.segment.rule.declaration.Match;
import io.clientele.api.segment.rule.declaration.MatchField;
import io.clientele.api.segment.rule.declaration.Matches;
import io.clientele.api.segment.rule.declaration.NamedMatch;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Range;
import io.clientele.api.segment.rule.declaration.Ranges;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.period.Periods;
import io.clientele.api.segment.rule.declaration.period.Span;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.declaration.value.NumberValue;
import io.clientele.api.segment.rule.declaration.value.OneOf;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.declaration.value.ValueTypes;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Syntax;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a criterion from a call; what nobody asked for is refused at the end. */
public final class TextSource implements Source {

    private final Syntax.Call call;
    private final SegmentNames names;
    private final Faults faults;
    private final TextArguments arguments;
    private boolean subjectTaken;
    private boolean conditionTaken;

    public TextSource(Syntax.Call call, SegmentNames names, Faults faults) {
        this.call = call;
        this.names = names;
        this.faults = faults;
        this.arguments = new TextArguments(call, faults);
    }

    @Override
    public Literal subject(Parameter parameter) {
        subjectTaken = true;
        return new Literal(Literal.Kind.WORD, call.name(), call.place());
    }

    @Override
    public String text(Parameter parameter) {
        return read(arguments.required(parameter), ValueTypes.TEXT::canonical).orElse("");
    }

    @Override
    public @Nullable String textOrNone(Parameter parameter) {
        return read(arguments.optional(parameter), ValueTypes.TEXT::canonical).orElse(null);
    }

    @Override
    public List<String> texts(Parameter parameter) {
        return arguments.all(parameter).stream()
                .map(literal -> faults.attempt(
                        literal.place(), () -> parameter.valueType().canonical(literal)))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public String choice(Parameter parameter, String otherwise) {
        return read(arguments.optional(parameter), parameter.valueType()::canonical)
                .orElse(otherwise);
    }

    /** Nothing when it was refused, which is noted. */
    @Override
    public List<String> chosen(Parameter parameter) {
        var match = condition(new OneOf(parameter.valueType()));
        return match.equals(Matches.NONE) ? List.of() : match.values();
    }

    @Override
    public List<String> chosenOrNone(Parameter parameter) {
        return call.condition() == null ? List.of() : chosen(parameter);
    }

    @Override
    public BigDecimal number(Parameter parameter, BigDecimal otherwise) {
        return read(arguments.optional(parameter), NumberValue::decimal).orElse(otherwise);
    }

    @Override
    public BigDecimal number(Parameter parameter) {
        return read(arguments.required(parameter), NumberValue::decimal).orElse(BigDecimal.ONE);
    }

    @Override
    public int count(Parameter parameter, int otherwise) {
        return read(arguments.optional(parameter), PeriodText::count).orElse(otherwise);
    }

    @Override
    public @Nullable Integer days(Parameter parameter) {
        return read(arguments.optionalPhrase(parameter), PeriodText::days).orElse(null);
    }

    @Override
    public int requiredDays(Parameter parameter) {
        return read(arguments.requiredPhrase(parameter), PeriodText::days).orElse(0);
    }

    @Override
    public @Nullable Span span(Parameter parameter) {
        return read(arguments.optionalSpan(parameter), PeriodText::span).orElse(null);
    }

    @Override
    public Range range(Parameter parameter) {
        return read(arguments.requiredPhrase(parameter), Ranges::of).orElse(Ranges.NONE);
    }

    @Override
    public @Nullable Integer moreThan(Parameter parameter) {
        var comparisons = comparisons(parameter);
        return comparisons.isEmpty()
                ? null
                : faults.attempt(call.place(), () -> Figures.moreThan(comparisons, parameter, call.place()))
                        .orElse(null);
    }

    @Override
    public List<NamedMatch> matches(Parameter parameter, List<MatchField> fields) {
        return fields.stream()
                .flatMap(field -> arguments.compared(field.word()).stream()
                        .flatMap(one -> match(field.constant(), one, field.type())))
                .toList();
    }

    @Override
    public List<NamedMatch> codedMatches(Parameter parameter) {
        return arguments.coded(parameter.word()).stream()
                .flatMap(one -> read(Optional.ofNullable(one.code()), ValueTypes.TEXT::canonical).stream()
                        .flatMap(code -> match(code, one, ValueTypes.ANY)))
                .toList();
    }

    private Stream<NamedMatch> match(String name, Syntax.Compared one, ValueType type) {
        return faults
                .attempt(one.place(), () -> new NamedMatch(name, Matches.of(one.condition(), type, faults)))
                .stream();
    }

    @Override
    public int segment(Parameter parameter) {
        return arguments.required(parameter).flatMap(this::segment).orElse(0);
    }

    private Optional<Integer> segment(Literal literal) {
        var name = read(Optional.of(literal), ValueTypes.TEXT::canonical);
        var segment = name.flatMap(names::idOf);
        if (name.isPresent() && segment.isEmpty()) {
            faults.add("UNKNOWN_SEGMENT", "There is no segment named '%s'.".formatted(name.get()), literal.place());
        }
        return segment;
    }

    @Override
    public @Nullable PeriodChoice period(Parameter parameter) {
        var given = arguments.period();
        return given.isEmpty() ? null : period(given);
    }

    @Override
    public PeriodChoice requiredPeriod(Parameter parameter) {
        var given = arguments.period();
        if (given.isEmpty()) {
            faults.add(
                    "ARGUMENT_MISSING",
                    "`%s` needs a period, such as `%s(last: 30 days)`.".formatted(call.name(), call.name()),
                    call.place());
            return Periods.NONE;
        }
        return period(given);
    }

    private PeriodChoice period(List<Syntax.Given> given) {
        return faults.attempt(given.getFirst().place(), () -> PeriodText.read(given))
                .orElse(Periods.NONE);
    }

    @Override
    public List<Comparison> comparisons(Parameter parameter) {
        var found = arguments.compared(parameter.word());
        var comparisons = found.stream()
                .flatMap(one -> faults.attempt(one.place(), () -> Figures.of(one.condition())).stream())
                .flatMap(stream -> stream)
                .toList();
        if (Figures.repeats(comparisons)) {
            faults.add(
                    "DUPLICATE_ARGUMENT",
                    "`%s` is compared twice with the same operator.".formatted(parameter.word()),
                    found.getLast().place());
        }
        return comparisons;
    }

    @Override
    public Match condition(ValueType type) {
        conditionTaken = true;
        var condition = call.condition();
        if (condition == null) {
            faults.add(
                    "ARGUMENT_MISSING",
                    "`%s` must be followed by a comparison, such as %s.".formatted(call.name(), type.example()),
                    call.place());
            return Matches.NONE;
        }
        return faults.attempt(condition.place(), () -> Matches.of(condition, type, faults))
                .orElse(Matches.NONE);
    }

    @Override
    public void refuse(String code, String message) {
        faults.add(code, message, call.place());
    }

    /** Notes everything that was given and not asked for. */
    public void refuseRest() {
        arguments.refuseRest();
        var condition = call.condition();
        if (condition != null && !conditionTaken) {
            faults.add(
                    "OPERATOR_NOT_ALLOWED",
                    "`%s(…)` is not followed by a comparison.".formatted(call.name()),
                    condition.place());
        }
        if (call.bare() && !subjectTaken && !conditionTaken) {
            faults.add("SYNTAX_ERROR", "Expected `(` after `%s`.".formatted(call.name()), call.place());
        }
    }

    private <A, T> Optional<T> read(Optional<A> given, Function<A, T> reading) {
        return given.flatMap(value -> faults.attempt(call.place(), () -> reading.apply(value)));
    }
}
