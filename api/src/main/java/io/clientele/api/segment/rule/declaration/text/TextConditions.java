package io.clientele.api.segment.rule.declaration.text;

import io.clientele.api.firm.Comparison;
import io.clientele.api.segment.rule.declaration.Figures;
import io.clientele.api.segment.rule.declaration.MatchField;
import io.clientele.api.segment.rule.declaration.Matches;
import io.clientele.api.segment.rule.declaration.NamedMatch;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.declaration.value.ValueTypes;
import io.clientele.api.segment.rule.syntax.Syntax.Compared;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between the parentheses of a call and asks something of what it names. */
final class TextConditions {

    private final TextArguments arguments;
    private final Faults faults;

    TextConditions(TextArguments arguments, Faults faults) {
        this.arguments = arguments;
        this.faults = faults;
    }

    /** On these fields, in their order. */
    List<NamedMatch> on(List<MatchField> fields) {
        return fields.stream()
                .flatMap(field -> arguments.compared(field.word()).stream()
                        .flatMap(one -> match(field.constant(), one, field.type())))
                .toList();
    }

    /** On things with codes. */
    List<NamedMatch> coded(Parameter parameter) {
        return arguments.coded(parameter.word()).stream()
                .flatMap(one -> code(one).stream().flatMap(code -> match(code, one, ValueTypes.ANY)))
                .toList();
    }

    /** Of a figure; no operator comes twice. */
    List<Comparison> comparisons(Parameter parameter) {
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

    private Optional<String> code(Compared one) {
        return Optional.ofNullable(one.code())
                .flatMap(code -> faults.attempt(code.place(), () -> ValueTypes.TEXT.canonical(code)));
    }

    private Stream<NamedMatch> match(String name, Compared one, ValueType type) {
        return faults
                .attempt(one.place(), () -> new NamedMatch(name, Matches.of(one.condition(), type, faults)))
                .stream();
    }
}
