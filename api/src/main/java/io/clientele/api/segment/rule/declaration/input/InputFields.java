package io.clientele.api.segment.rule.declaration.input;

import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.declaration.Match;
import io.clientele.api.segment.rule.declaration.Matches;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Syntax;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import io.clientele.api.segment.rule.syntax.fault.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of one object of a GraphQL input; remembers which were asked for. */
final class InputFields {

    private final Map<?, ?> fields;
    private final Faults faults;
    private final TreeSet<String> known = new TreeSet<>();

    InputFields(Map<?, ?> fields, Faults faults) {
        this.fields = fields;
        this.faults = faults;
    }

    @Nullable
    Object value(String name) {
        known.add(name);
        return fields.get(name);
    }

    Map<?, ?> object(String name) {
        return value(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    Optional<Literal> given(String name) {
        return Optional.ofNullable(value(name)).map(value -> literal(value, Place.in(name)));
    }

    /** Nothing, which is then noted, when it is missing. */
    Optional<Literal> required(String name) {
        var given = given(name);
        if (given.isEmpty()) {
            missing(name);
        }
        return given;
    }

    Literal missing(String name) {
        var place = Place.in(name);
        faults.add("ARGUMENT_MISSING", "`%s` is needed.".formatted(name), place);
        return literal("", place);
    }

    List<Literal> literals(String name) {
        return switch (value(name)) {
            case null -> List.of();
            case List<?> list ->
                IntStream.range(0, list.size())
                        .mapToObj(at -> literal(list.get(at), Place.in(name, String.valueOf(at))))
                        .toList();
            case Object single -> List.of(literal(single, Place.in(name)));
        };
    }

    /** The one operator given, its values checked. */
    Match match(ValueType type) {
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
        var literals = operator == Operator.BETWEEN
                ? Stream.of("from", "to")
                        .map(bound -> literal(object(name).get(bound), Place.in(name, bound)))
                        .toList()
                : literals(name);
        return new Syntax.Condition(operator, literals, Place.in(name));
    }

    /** Notes every field that nobody asked for. */
    void refuseRest() {
        fields.forEach((name, value) -> {
            if (value != null && !known.contains(String.valueOf(name))) {
                faults.add(
                        "UNKNOWN_ARGUMENT",
                        "`%s` is not taken here; known: %s.".formatted(name, String.join(", ", known)),
                        Place.in(String.valueOf(name)));
            }
        });
    }

    static Literal literal(@Nullable Object value, Place place) {
        return new Literal(Literal.Kind.GIVEN, String.valueOf(value), place);
    }
}
