package io.clientele.api.segment.rule.declaration.input;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.declaration.Figures;
import io.clientele.api.segment.rule.declaration.LiteralSource;
import io.clientele.api.segment.rule.declaration.Match;
import io.clientele.api.segment.rule.declaration.MatchField;
import io.clientele.api.segment.rule.declaration.NamedMatch;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Range;
import io.clientele.api.segment.rule.declaration.Ranges;
import io.clientele.api.segment.rule.declaration.period.Periods;
import io.clientele.api.segment.rule.declaration.period.Span;
import io.clientele.api.segment.rule.declaration.period.Units;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.declaration.value.NumberValue;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import io.clientele.api.segment.rule.syntax.fault.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a criterion from the map a GraphQL input arrives as; what nobody asked for is refused at the end. */
public final class InputSource extends LiteralSource {

    private final InputFields fields;
    private final SegmentNames names;

    public InputSource(Map<?, ?> fields, SegmentNames names, Faults faults) {
        super(faults);
        this.fields = new InputFields(fields, faults);
        this.names = names;
    }

    @Override
    public Literal subject(Parameter parameter) {
        return fields.given(parameter.name()).orElseGet(() -> fields.missing(parameter.name()));
    }

    @Override
    protected Optional<Literal> optional(Parameter parameter) {
        return fields.given(parameter.name());
    }

    @Override
    protected Optional<Literal> required(Parameter parameter) {
        return fields.required(parameter.name());
    }

    @Override
    public List<String> texts(Parameter parameter) {
        return fields.literals(parameter.name()).stream()
                .flatMap(literal -> read(Optional.of(literal), parameter.valueType()::canonical).stream())
                .toList();
    }

    @Override
    public List<String> chosen(Parameter parameter) {
        var chosen = chosenOrNone(parameter);
        if (fields.literals(parameter.name()).isEmpty()) {
            fields.missing(parameter.name());
        }
        return chosen;
    }

    @Override
    public List<String> chosenOrNone(Parameter parameter) {
        return texts(parameter);
    }

    @Override
    public @Nullable Integer days(Parameter parameter) {
        return read(optional(parameter), NumberValue::whole).orElse(null);
    }

    @Override
    public int requiredDays(Parameter parameter) {
        return read(required(parameter), NumberValue::whole).orElse(0);
    }

    @Override
    public @Nullable Span span(Parameter parameter) {
        var given = fields.object(parameter.name());
        return given.isEmpty()
                ? null
                : faults.attempt(Place.in(parameter.name()), () -> span(given, parameter.name()))
                        .orElse(null);
    }

    private static Span span(Map<?, ?> given, String name) {
        return new Span(
                NumberValue.whole(InputFields.literal(given.get("count"), Place.in(name, "count"))),
                Units.read(InputFields.literal(given.get("unit"), Place.in(name, "unit"))));
    }

    @Override
    public Range range(Parameter parameter) {
        var given = fields.object(parameter.name());
        if (given.isEmpty()) {
            fields.missing(parameter.name());
            return Ranges.NONE;
        }
        return faults.attempt(
                        Place.in(parameter.name()),
                        () -> Ranges.of(
                                InputFields.literal(given.get("from"), Place.in(parameter.name(), "from")),
                                InputFields.literal(given.get("to"), Place.in(parameter.name(), "to"))))
                .orElse(Ranges.NONE);
    }

    @Override
    public @Nullable Integer moreThan(Parameter parameter) {
        return days(parameter);
    }

    @Override
    public List<NamedMatch> matches(Parameter parameter, List<MatchField> known) {
        return conditions(parameter).on(known);
    }

    @Override
    public List<NamedMatch> codedMatches(Parameter parameter) {
        return conditions(parameter).coded();
    }

    private InputConditions conditions(Parameter parameter) {
        return new InputConditions(fields.value(parameter.name()), faults.within(parameter.name()));
    }

    @Override
    public int segment(Parameter parameter) {
        return required(parameter).flatMap(this::segment).orElse(0);
    }

    private Optional<Integer> segment(Literal literal) {
        var segment = faults.attempt(literal.place(), () -> names.idOf(literal.text()));
        if (segment.isPresent() && segment.get().isEmpty()) {
            faults.add("UNKNOWN_SEGMENT", "There is no segment with this id.", literal.place());
        }
        return segment.flatMap(found -> found);
    }

    @Override
    public @Nullable PeriodChoice period(Parameter parameter) {
        return fields.value(parameter.name()) instanceof Map<?, ?> map
                ? PeriodInput.read(map, faults.within(parameter.name())).orElse(null)
                : null;
    }

    @Override
    public PeriodChoice requiredPeriod(Parameter parameter) {
        if (fields.value(parameter.name()) == null) {
            fields.missing(parameter.name());
        }
        var period = period(parameter);
        return period == null ? Periods.NONE : period;
    }

    @Override
    public List<Comparison> comparisons(Parameter parameter) {
        return fields.object(parameter.name()).entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .flatMap(entry -> comparison(parameter, String.valueOf(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Stream<Comparison> comparison(Parameter parameter, String name, Object bound) {
        var place = Place.in(parameter.name(), name);
        return faults
                .attempt(place, () -> Figures.comparison(operator(name, place), InputFields.literal(bound, place)))
                .stream();
    }

    private static Operator operator(String name, Place place) {
        var operator = Operators.named(name).filter(Figures.OPERATORS::contains);
        return operator.orElseThrow(() -> Operators.unknown(name, Figures.OPERATORS, place));
    }

    @Override
    public Match condition(ValueType type) {
        return fields.match(type);
    }

    @Override
    public void refuse(String code, String message) {
        faults.add(code, message, Place.HERE);
    }

    /** Notes every field that nobody asked for. */
    public void refuseRest() {
        fields.refuseRest();
    }
}
