package io.clientele.api.segment.rule.declaration.input;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.declaration.period.Periods;
import io.clientele.api.segment.rule.declaration.period.Units;
import io.clientele.api.segment.rule.declaration.value.DateValue;
import io.clientele.api.segment.rule.declaration.value.NumberValue;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import io.clientele.api.segment.rule.syntax.fault.Place;
import io.clientele.api.segment.rule.syntax.fault.Refused;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Periods as the GraphQL input {@code PeriodInput}. */
final class PeriodInput {

    private PeriodInput() {}

    static Optional<PeriodChoice> read(Map<?, ?> input, Faults faults) {
        return faults.attempt(Place.HERE, () -> Periods.checked(choice(input)));
    }

    private static PeriodChoice choice(Map<?, ?> input) {
        var given = input.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> String.valueOf(entry.getKey()))
                .toList();
        if (given.size() != 1) {
            throw ambiguous();
        }
        var name = given.getFirst();
        var value = input.get(name);
        return switch (name) {
            case "between" -> new PeriodChoice.Between(date(part(value, "from"), name), date(part(value, "to"), name));
            case "last" -> last(value);
            case "current" -> new PeriodChoice.Current(unit(value, name));
            case "previous" -> new PeriodChoice.Previous(unit(value, name));
            case "before" -> new PeriodChoice.Before(date(value, name));
            case "after" -> new PeriodChoice.After(date(value, name));
            default -> throw ambiguous();
        };
    }

    private static PeriodChoice.Last last(@Nullable Object value) {
        var count = NumberValue.whole(literal(part(value, "count"), "last"));
        var includesToday = Boolean.TRUE.equals(part(value, "includeToday"));
        return new PeriodChoice.Last(count, unit(part(value, "unit"), "last"), includesToday);
    }

    private static CalendarUnit unit(@Nullable Object value, String name) {
        return Units.read(literal(value, name));
    }

    private static LocalDate date(@Nullable Object value, String name) {
        return DateValue.date(literal(value, name));
    }

    private static Literal literal(@Nullable Object value, String name) {
        return new Literal(Literal.Kind.GIVEN, String.valueOf(value), Place.in(name));
    }

    private static @Nullable Object part(@Nullable Object value, String name) {
        return value instanceof Map<?, ?> map ? map.get(name) : null;
    }

    static Map<String, Object> write(PeriodChoice choice) {
        return switch (choice) {
            case PeriodChoice.Between(var from, var to) -> Map.of("between", Map.of("from", from, "to", to));
            case PeriodChoice.Last(var count, var unit, var includeToday) ->
                Map.of("last", Map.of("count", count, "unit", unit.name(), "includeToday", includeToday));
            case PeriodChoice.Current(var unit) -> Map.of("current", unit.name());
            case PeriodChoice.Previous(var unit) -> Map.of("previous", unit.name());
            case PeriodChoice.Before(var day) -> Map.of("before", day);
            case PeriodChoice.After(var day) -> Map.of("after", day);
        };
    }

    private static Refused ambiguous() {
        return new Refused(
                "PERIOD_AMBIGUOUS", "Give exactly one of between, last, current, previous, before, after.", Place.HERE);
    }
}
