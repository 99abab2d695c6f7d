package io.clientele.api.segment.rule.text;

import io.clientele.api.segment.rule.Criteria;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.HasAttribute;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.declaration.text.TextSource;
import io.clientele.api.segment.rule.syntax.Nearest;
import io.clientele.api.segment.rule.syntax.Syntax;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import io.clientele.api.segment.rule.syntax.fault.Place;
import io.clientele.api.segment.rule.syntax.fault.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gives the names in a rule text their meaning; remembers where in the text each node stands. */
final class SyntaxReader {

    private final SegmentNames names;
    private final Map<List<String>, Place> places = new HashMap<>();

    SyntaxReader(SegmentNames names) {
        this.names = names;
    }

    /** The rule meant; of use only when no fault was added. */
    Optional<Rule> read(Syntax syntax, Faults faults) {
        places.put(faults.path(), syntax.place());
        return switch (syntax) {
            case Syntax.Group group ->
                group.every()
                        ? Optional.of(new Rule.All(parts(group, faults.within("all"))))
                        : Optional.of(new Rule.Any(parts(group, faults.within("any"))));
            case Syntax.Negation negation ->
                read(negation.part(), faults.within("not")).map(Rule.Not::new);
            case Syntax.Call call -> call(call, faults);
        };
    }

    /** Where the node stands, or the nearest node above it. */
    Place placeOf(List<String> path) {
        var found = places.get(path);
        return found != null || path.isEmpty()
                ? Optional.ofNullable(found).orElse(Place.HERE)
                : placeOf(path.subList(0, path.size() - 1));
    }

    private List<Rule> parts(Syntax.Group group, Faults faults) {
        return IntStream.range(0, group.parts().size())
                .mapToObj(at -> read(group.parts().get(at), faults.within(String.valueOf(at))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Rule> call(Syntax.Call call, Faults faults) {
        return faults.attempt(call.place(), () -> kind(call))
                .flatMap(kind -> criterion(kind, call, faults.within(kind.name())));
    }

    private Optional<Rule> criterion(CriterionKind<? extends Criterion> kind, Syntax.Call call, Faults faults) {
        var source = new TextSource(call, names, faults);
        Optional<Rule> rule = faults.attempt(call.place(), () -> kind.read(source));
        if (rule.isPresent()) {
            source.refuseRest();
        }
        return rule;
    }

    /** A name with parentheses is a criterion; one without is a field of the card, or a criterion that needs none. */
    private static CriterionKind<? extends Criterion> kind(Syntax.Call call) {
        var called = Criteria.called(call.name());
        return call.bare()
                ? called.filter(CriterionKind::standsBare).orElse(HasAttribute.KIND)
                : called.orElseThrow(() -> unknown(call));
    }

    private static Refused unknown(Syntax.Call call) {
        var known = Criteria.KINDS.stream()
                .flatMap(kind -> kind.keyword().printed().stream())
                .toList();
        return new Refused(
                "UNKNOWN_CRITERION",
                "There is no criterion `%s`; the nearest: %s.".formatted(call.name(), Nearest.to(call.name(), known)),
                call.place());
    }
}
