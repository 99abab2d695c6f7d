package io.clientele.api.segment.rule.declaration;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.syntax.Faults;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Place;
import io.clientele.api.segment.rule.syntax.Refused;
import io.clientele.api.segment.rule.syntax.Syntax;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a criterion from a call; what nobody asked for is refused at the end. */
public final class TextSource implements Source {

    private final Syntax.Call call;
    private final SegmentNames names;
    private final Faults faults;
    private final List<Syntax.Given> given;
    private final List<Syntax.Compared> compared;
    private final List<String> known = new ArrayList<>();
    private boolean subjectTaken;
    private boolean conditionTaken;

    public TextSource(Syntax.Call call, SegmentNames names, Faults faults) {
        this.call = call;
        this.names = names;
        this.faults = faults;
        this.given = new ArrayList<>(call.given());
        this.compared = new ArrayList<>(call.compared());
    }

    @Override
    public Literal subject(Parameter parameter) {
        subjectTaken = true;
        return new Literal(Literal.Kind.WORD, call.name(), call.place());
    }

    @Override
    public String text(Parameter parameter) {
        return required(parameter).map(ValueTypes.TEXT::canonical).orElse("");
    }

    @Override
    public List<String> texts(Parameter parameter) {
        known.add(parameter.word() + ":");
        return taken(given, argument -> named(argument, parameter.word())).stream()
                .flatMap(argument -> argument.values().stream())
                .map(value -> faults.attempt(call.place(), () -> ValueTypes.TEXT.canonical(single(value))))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public int segment(Parameter parameter) {
        return required(parameter).flatMap(this::segment).orElse(0);
    }

    private Optional<Integer> segment(Literal literal) {
        var name = ValueTypes.TEXT.canonical(literal);
        var segment = names.idOf(name);
        if (segment.isEmpty()) {
            faults.add("UNKNOWN_SEGMENT", "There is no segment named '%s'.".formatted(name), literal.place());
        }
        return segment;
    }

    @Override
    public @Nullable PeriodChoice period(Parameter parameter) {
        var arguments = periodArguments();
        return arguments.isEmpty() ? null : period(arguments);
    }

    @Override
    public PeriodChoice requiredPeriod(Parameter parameter) {
        var arguments = periodArguments();
        if (arguments.isEmpty()) {
            faults.add(
                    "ARGUMENT_MISSING",
                    "`%s` needs a period, such as `%s(last: 30 days)`.".formatted(call.name(), call.name()),
                    call.place());
            return Periods.NONE;
        }
        return period(arguments);
    }

    private List<Syntax.Given> periodArguments() {
        known.addAll(PeriodText.words());
        return taken(given, argument -> argument.name() != null && PeriodText.names(argument.name()));
    }

    private PeriodChoice period(List<Syntax.Given> arguments) {
        return faults.attempt(arguments.getFirst().place(), () -> PeriodText.read(arguments))
                .orElse(Periods.NONE);
    }

    @Override
    public List<Comparison> comparisons(Parameter parameter) {
        known.add(parameter.word() + " >");
        var found = taken(compared, one -> parameter.word().spelt(one.name()));
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
                    "`%s` must be followed by a comparison, such as `= 5`.".formatted(call.name()),
                    call.place());
            return Matches.NONE;
        }
        return faults.attempt(condition.place(), () -> Matches.of(condition, type, faults))
                .orElse(Matches.NONE);
    }

    /** Notes everything that was given and not asked for. */
    public void refuseRest() {
        given.forEach(argument -> refuse(argument.name() == null ? "a value" : argument.name(), argument.place()));
        compared.forEach(one -> refuse(one.name(), one.place()));
        var condition = call.condition();
        if (condition != null && !conditionTaken) {
            faults.add(
                    "OPERATOR_NOT_ALLOWED",
                    "`%s(…)` is not followed by a comparison.".formatted(call.name()),
                    condition.place());
        }
        if (call.bare() && !subjectTaken) {
            faults.add("SYNTAX_ERROR", "Expected `(` after `%s`.".formatted(call.name()), call.place());
        }
    }

    private void refuse(String name, Place place) {
        faults.add(
                "UNKNOWN_ARGUMENT",
                "`%s` does not take `%s` here; it takes %s."
                        .formatted(call.name(), name, known.isEmpty() ? "nothing" : String.join(", ", known)),
                place);
    }

    private Optional<Literal> required(Parameter parameter) {
        known.add(parameter.positional() ? "a " + parameter.word().label(Language.EN) : parameter.word() + ":");
        var arguments = taken(given, argument -> named(argument, parameter.word()));
        if (arguments.isEmpty()
                && parameter.positional()
                && !given.isEmpty()
                && given.getFirst().name() == null) {
            arguments.add(given.removeFirst());
        }
        return faults.attempt(call.place(), () -> single(one(arguments, parameter)));
    }

    private List<Literal> one(List<Syntax.Given> arguments, Parameter parameter) {
        if (arguments.isEmpty()) {
            throw new Refused(
                    "ARGUMENT_MISSING",
                    "`%s` needs its %s, such as `%s('…')`.".formatted(call.name(), parameter.word(), call.name()),
                    call.place());
        }
        if (arguments.size() > 1 || arguments.getFirst().values().size() > 1) {
            throw new Refused(
                    "DUPLICATE_ARGUMENT",
                    "`%s` takes one %s.".formatted(call.name(), parameter.word()),
                    arguments.getLast().place());
        }
        return arguments.getFirst().values().getFirst();
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
