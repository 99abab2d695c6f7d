package io.clientele.api.segment.rule.declaration.text;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.declaration.Figures;
import io.clientele.api.segment.rule.declaration.LiteralSource;
import io.clientele.api.segment.rule.declaration.Match;
import io.clientele.api.segment.rule.declaration.MatchField;
import io.clientele.api.segment.rule.declaration.Matches;
import io.clientele.api.segment.rule.declaration.NamedMatch;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Range;
import io.clientele.api.segment.rule.declaration.Ranges;
import io.clientele.api.segment.rule.declaration.period.Periods;
import io.clientele.api.segment.rule.declaration.period.Span;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.declaration.value.OneOf;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.declaration.value.ValueTypes;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Syntax;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a criterion from a call; what nobody asked for is refused at the end. */
public final class TextSource extends LiteralSource {

    private final Syntax.Call call;
    private final SegmentNames names;
    private final TextArguments arguments;
    private final TextConditions conditions;
    private final FollowingComparison comparison;
    private boolean subjectTaken;

    public TextSource(Syntax.Call call, SegmentNames names, Faults faults) {
        super(faults);
        this.call = call;
        this.names = names;
        this.arguments = new TextArguments(call, faults);
        this.conditions = new TextConditions(arguments, faults);
        this.comparison = new FollowingComparison(call, faults);
    }

    @Override
    public Literal subject(Parameter parameter) {
        subjectTaken = true;
        return new Literal(Literal.Kind.WORD, call.name(), call.place());
    }

    @Override
    protected Optional<Literal> optional(Parameter parameter) {
        return arguments.optional(parameter);
    }

    @Override
    protected Optional<Literal> required(Parameter parameter) {
        return arguments.required(parameter);
    }

    @Override
    public List<String> texts(Parameter parameter) {
        return arguments.all(parameter).stream()
                .map(literal -> faults.attempt(
                        literal.place(), () -> parameter.valueType().canonical(literal)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing when it was refused, which is noted. */
    @Override
    public List<String> chosen(Parameter parameter) {
        var match = condition(new OneOf(parameter.valueType()));
        return match.equals(Matches.NONE) ? List.of() : match.values();
    }

    @Override
    public List<String> chosenOrNone(Parameter parameter) {
        return comparison.isGiven() ? chosen(parameter) : List.of();
    }

    @Override
    public @Nullable Integer days(Parameter parameter) {
        return phrase(arguments.optionalPhrase(parameter), PeriodText::days).orElse(null);
    }

    @Override
    public int requiredDays(Parameter parameter) {
        return phrase(arguments.requiredPhrase(parameter), PeriodText::days).orElse(0);
    }

    @Override
    public @Nullable Span span(Parameter parameter) {
        return phrase(arguments.optionalSpan(parameter), PeriodText::span).orElse(null);
    }

    @Override
    public Range range(Parameter parameter) {
        return phrase(arguments.requiredPhrase(parameter), Ranges::of).orElse(Ranges.NONE);
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
        return conditions.on(fields);
    }

    @Override
    public List<NamedMatch> codedMatches(Parameter parameter) {
        return conditions.coded(parameter);
    }

    @Override
    public List<Comparison> comparisons(Parameter parameter) {
        return conditions.comparisons(parameter);
    }

    @Override
    public int segment(Parameter parameter) {
        return required(parameter).flatMap(this::segment).orElse(0);
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
    public Match condition(ValueType type) {
        return comparison.match(type);
    }

    @Override
    public void refuse(String code, String message) {
        faults.add(code, message, call.place());
    }

    /** Notes everything that was given and not asked for. */
    public void refuseRest() {
        arguments.refuseRest();
        comparison.refuseUntaken();
        if (call.bare() && !subjectTaken && !comparison.isTaken()) {
            faults.add("SYNTAX_ERROR", "Expected `(` after `%s`.".formatted(call.name()), call.place());
        }
    }

    private <T> Optional<T> phrase(Optional<List<Literal>> given, Function<List<Literal>, T> reading) {
        return given.flatMap(value -> faults.attempt(call.place(), () -> reading.apply(value)));
    }
}
