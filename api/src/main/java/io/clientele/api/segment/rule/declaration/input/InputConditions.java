package io.clientele.api.segment.rule.declaration.input;

import io.clientele.api.segment.rule.declaration.MatchField;
import io.clientele.api.segment.rule.declaration.NamedMatch;
import io.clientele.api.segment.rule.declaration.value.ValueTypes;
import io.clientele.api.segment.rule.declaration.value.WrongValue;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list of objects of a GraphQL input, each of which names something and asks something of it. */
final class InputConditions {

    private record Condition(InputFields fields, Faults faults) {

        private Optional<MatchField> field(List<MatchField> known) {
            return fields.required("field").flatMap(name -> faults.attempt(name.place(), () -> named(name, known)));
        }

        private static MatchField named(Literal name, List<MatchField> known) {
            return known.stream()
                    .filter(field -> field.constant().equals(name.text()))
                    .findFirst()
                    .orElseThrow(() -> WrongValue.of(
                            name,
                            "one of " + known.stream().map(MatchField::constant).toList()));
        }
    }

    private final List<?> given;
    private final Faults faults;

    InputConditions(@Nullable Object given, Faults faults) {
        this.given = given instanceof List<?> list ? list : List.of();
        this.faults = faults;
    }

    /** Those that name one of these fields. */
    List<NamedMatch> on(List<MatchField> known) {
        return all().flatMap(condition -> condition.field(known).stream()
                        .map(field -> new NamedMatch(
                                field.constant(), condition.fields().match(field.type()))))
                .toList();
    }

    /** Those that name a code. */
    List<NamedMatch> coded() {
        return all().flatMap(condition -> condition.fields().required("code").stream()
                        .map(code ->
                                new NamedMatch(code.text(), condition.fields().match(ValueTypes.ANY))))
                .toList();
    }

    private Stream<Condition> all() {
        return IntStream.range(0, given.size()).mapToObj(at -> {
            var here = faults.within(String.valueOf(at));
            return new Condition(new InputFields(given.get(at) instanceof Map<?, ?> map ? map : Map.of(), here), here);
        });
    }
}
