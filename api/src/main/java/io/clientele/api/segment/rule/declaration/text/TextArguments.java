package io.clientele.api.segment.rule.declaration.text;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Syntax;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import io.clientele.api.segment.rule.syntax.fault.Place;
import io.clientele.api.segment.rule.syntax.fault.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What stands between the parentheses of a call: taken out piece by piece, so that what is left was not asked for. */
final class TextArguments {

    private final Syntax.Call call;
    private final Faults faults;
    private final List<Syntax.Given> given;
    private final List<Syntax.Compared> compared;
    private final List<String> known = new ArrayList<>();

    TextArguments(Syntax.Call call, Faults faults) {
        this.call = call;
        this.faults = faults;
        this.given = new ArrayList<>(call.given());
        this.compared = new ArrayList<>(call.compared());
    }

    /** The one literal of a parameter that must be there; what keeps it from being read is noted. */
    Optional<Literal> required(Parameter parameter) {
        return faults.attempt(call.place(), () -> single(phrase(found(parameter), parameter)));
    }

    /** The same of a parameter that may be missing. */
    Optional<Literal> optional(Parameter parameter) {
        return optionalPhrase(parameter).flatMap(phrase -> faults.attempt(call.place(), () -> single(phrase)));
    }

    /** Literals side by side, such as {@code 7 days}. */
    Optional<List<Literal>> requiredPhrase(Parameter parameter) {
        return faults.attempt(call.place(), () -> phrase(found(parameter), parameter));
    }

    Optional<List<Literal>> optionalPhrase(Parameter parameter) {
        var found = found(parameter);
        return found.isEmpty() ? Optional.empty() : faults.attempt(call.place(), () -> phrase(found, parameter));
    }

    /** A number of units; the same word before a date names something else. */
    Optional<List<Literal>> optionalSpan(Parameter parameter) {
        known.add(parameter.word() + ": … days");
        var found = taken(given, argument -> named(argument, parameter.word()) && isSpan(argument));
        return found.isEmpty() ? Optional.empty() : faults.attempt(call.place(), () -> phrase(found, parameter));
    }

    private static boolean isSpan(Syntax.Given argument) {
        return argument.values().size() == 1
                && argument.values().getFirst().size() > 1
                && argument.values().getFirst().getFirst().kind() == Literal.Kind.NUMBER;
    }

    /** All values of a parameter that takes many. */
    List<Literal> all(Parameter parameter) {
        known.add(parameter.word() + ":");
        return taken(given, argument -> named(argument, parameter.word())).stream()
                .flatMap(argument -> argument.values().stream())
                .flatMap(value -> faults.attempt(call.place(), () -> single(value)).stream())
                .toList();
    }

    List<Syntax.Given> period() {
        known.addAll(PeriodText.words());
        return taken(given, argument -> argument.name() != null && PeriodText.names(argument.name()));
    }

    /** Comparisons on a name that takes no code. */
    List<Syntax.Compared> compared(Word word) {
        known.add(word + " >");
        return taken(compared, one -> one.code() == null && word.spelt(one.name()));
    }

    /** Comparisons on a name with a code, such as {@code property('staff') > 5}. */
    List<Syntax.Compared> coded(Word word) {
        known.add(word + "('…') >");
        return taken(compared, one -> one.code() != null && word.spelt(one.name()));
    }

    /** Notes everything that was given and not asked for. */
    void refuseRest() {
        given.forEach(argument -> refuse(argument.name() == null ? "a value" : argument.name(), argument.place()));
        compared.forEach(one -> refuse(one.name(), one.place()));
    }

    private void refuse(String name, Place place) {
        faults.add(
                "UNKNOWN_ARGUMENT",
                "`%s` does not take `%s` here; it takes %s."
                        .formatted(call.name(), name, known.isEmpty() ? "nothing" : String.join(", ", known)),
                place);
    }

    private List<Syntax.Given> found(Parameter parameter) {
        known.add(parameter.positional() ? "a " + parameter.word().label(Language.EN) : parameter.word() + ":");
        var found = taken(given, argument -> named(argument, parameter.word()));
        if (found.isEmpty() && parameter.positional()) {
            given.stream()
                    .filter(argument -> argument.name() == null)
                    .findFirst()
                    .ifPresent(argument -> {
                        given.remove(argument);
                        found.add(argument);
                    });
        }
        return found;
    }

    private List<Literal> phrase(List<Syntax.Given> found, Parameter parameter) {
        if (found.isEmpty()) {
            throw new Refused(
                    "ARGUMENT_MISSING",
                    "`%s` needs its %s, such as `%s`.".formatted(call.name(), parameter.word(), example(parameter)),
                    call.place());
        }
        if (found.size() > 1 || found.getFirst().values().size() > 1) {
            throw new Refused(
                    "DUPLICATE_ARGUMENT",
                    "`%s` takes one %s.".formatted(call.name(), parameter.word()),
                    found.getLast().place());
        }
        return found.getFirst().values().getFirst();
    }

    private String example(Parameter parameter) {
        var name = parameter.positional() ? "" : parameter.word() + ": ";
        var value = switch (parameter.type()) {
            case NUMBER, MORE_THAN, FIGURE -> "1.5";
            case DAYS, SPAN, PERIOD -> "7 days";
            case RANGE -> "0..10";
            case TEXT, TEXTS, CHOICE, CHOSEN, SEGMENT, CONDITIONS, CONDITION -> "'…'";
        };
        return call.name() + "(" + name + value + ")";
    }

    static Literal single(List<Literal> phrase) {
        if (phrase.size() > 1) {
            throw new Refused(
                    "SYNTAX_ERROR",
                    "Expected `,` or `)`; found `%s`.".formatted(phrase.get(1).text()),
                    phrase.get(1).place());
        }
        return phrase.getFirst();
    }

    private static boolean named(Syntax.Given argument, Word word) {
        return argument.name() != null && word.spelt(argument.name());
    }

    private static <T> List<T> taken(List<T> all, Predicate<T> wanted) {
        var found = new ArrayList<>(all.stream().filter(wanted).toList());
        all.removeIf(wanted);
        return found;
    }
}
