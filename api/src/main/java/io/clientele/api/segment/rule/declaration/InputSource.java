package io.clientele.api.segment.rule.declaration;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.syntax.Faults;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Place;
import io.clientele.api.segment.rule.syntax.Syntax;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a criterion from the map a GraphQL input arrives as; what nobody asked for is refused at the end. */
public final class InputSource implements Source {

    private final Map<?, ?> fields;
    private final SegmentNames names;
    private final Faults faults;
    private final TreeSet<String> known = new TreeSet<>();

    public InputSource(Map<?, ?> fields, SegmentNames names, Faults faults) {
        this.fields = fields;
        this.names = names;
        this.faults = faults;
    }

    @Override
    public Literal subject(Parameter parameter) {
        return given(parameter).orElseGet(() -> missing(parameter));
    }

    @Override
    public String text(Parameter parameter) {
        return given(parameter)
                .or(() -> Optional.of(missing(parameter)))
                .filter(literal -> !literal.text().isEmpty())
                .flatMap(literal -> faults.attempt(literal.place(), () -> ValueTypes.TEXT.canonical(literal)))
                .orElse("");
    }

    @Override
    public List<String> texts(Parameter parameter) {
        return literals(parameter.name(), value(parameter.name())).stream()
                .map(literal -> faults.attempt(literal.place(), () -> ValueTypes.TEXT.canonical(literal)))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public int segment(Parameter parameter) {
        return given(parameter).or(() -> Optional.of(missing(parameter))).stream()
                .filter(literal -> !literal.text().isEmpty())
                .flatMap(literal -> segment(literal).stream())
                .findFirst()
                .orElse(0);
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
        return value(parameter.name()) instanceof Map<?, ?> map
                ? PeriodInput.read(map, faults.within(parameter.name())).orElse(null)
                : null;
    }

    @Override
    public PeriodChoice requiredPeriod(Parameter parameter) {
        if (value(parameter.name()) == null) {
            missing(parameter);
        }
        var period = period(parameter);
        return period == null ? Periods.NONE : period;
    }

    @Override
    public List<Comparison> comparisons(Parameter parameter) {
        return value(parameter.name()) instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .flatMap(entry -> comparison(parameter, String.valueOf(entry.getKey()), entry.getValue()))
                        .toList()
                : List.of();
    }

    private Stream<Comparison> comparison(Parameter parameter, String name, Object bound) {
        var place = Place.in(parameter.name(), name);
        return faults.attempt(place, () -> Figures.comparison(operator(name, place), literal(bound, place))).stream();
    }

    private static Operator operator(String name, Place place) {
        var operator = Operators.named(name).filter(Figures.OPERATORS::contains);
        return operator.orElseThrow(() -> Operators.unknown(name, Figures.OPERATORS, place));
    }

    @Override
    public Match condition(ValueType type) {
        var given =
                Operators.names().stream().filter(name -> value(name) != null).toList();
        if (given.size() != 1) {
            faults.add(
                    "ONE_OPERATOR",
                    "Give exactly one of %s; %d were given."
                            .formatted(String.join(", ", Operators.names()), given.size()),
                    Place.HERE);
            return Matches.NONE;
        }
        var name = given.getFirst();
        return faults.attempt(Place.in(name), () -> Matches.of(condition(name), type, faults))
                .orElse(Matches.NONE);
    }

    private Syntax.Condition condition(String name) {
        var operator = Operators.named(name).orElseThrow();
        var value = value(name);
        var literals = value instanceof Map<?, ?> map
                ? Stream.of("from", "to")
                        .map(bound -> literal(String.valueOf(map.get(bound)), Place.in(name, bound)))
                        .toList()
                : literals(name, value);
        return new Syntax.Condition(operator, literals, Place.in(name));
    }

    /** Notes every field that nobody asked for. */
    public void refuseRest() {
        fields.forEach((name, value) -> {
            if (value != null && !known.contains(String.valueOf(name))) {
                faults.add(
                        "UNKNOWN_ARGUMENT",
                        "`%s` is not taken here; known: %s.".formatted(name, String.join(", ", known)),
                        Place.in(String.valueOf(name)));
            }
        });
    }

    private Optional<Literal> given(Parameter parameter) {
        return Optional.ofNullable(value(parameter.name())).map(value -> literal(value, Place.in(parameter.name())));
    }

    private Literal missing(Parameter parameter) {
        var place = Place.in(parameter.name());
        faults.add("ARGUMENT_MISSING", "`%s` is needed.".formatted(parameter.name()), place);
        return literal("", place);
    }

    private @Nullable Object value(String name) {
        known.add(name);
        return fields.get(name);
    }

    private static List<Literal> literals(String name, @Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list ->
                IntStream.range(0, list.size())
                        .mapToObj(at -> literal(list.get(at), Place.in(name, String.valueOf(at))))
                        .toList();
            case Object single -> List.of(literal(single, Place.in(name)));
        };
    }

    private static Literal literal(@Nullable Object value, Place place) {
        return new Literal(Literal.Kind.GIVEN, String.valueOf(value), place);
    }
}
