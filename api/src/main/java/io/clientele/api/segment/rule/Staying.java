package io.clientele.api.segment.rule;

import java.util.List;
import java.util.Optional;

/**
 * A rule whose members stay until another holds: {@code enter or already_member() and not leave}.
 *
 * @param enter lets clients in
 * @param leave lets members go whom {@code enter} does not let in again
 */
public record Staying(Rule enter, Rule leave) {

    /** A rule as such a one, if it is: one of its ways is to be in and not to leave. */
    public static Optional<Staying> of(Rule rule) {
        if (!(rule instanceof Rule.Any(var ways)) || ways.size() < 2) {
            return Optional.empty();
        }
        var leaves = ways.stream().flatMap(way -> leave(way).stream()).toList();
        return leaves.size() == 1 ? Optional.of(new Staying(enter(ways), leaves.getFirst())) : Optional.empty();
    }

    /** What lets clients into a segment, and all of a rule that keeps nobody. */
    public static Rule enter(Rule rule) {
        return of(rule).map(Staying::enter).orElse(rule);
    }

    private static Rule enter(List<Rule> ways) {
        var others = ways.stream().filter(way -> leave(way).isEmpty()).toList();
        return others.size() == 1 ? others.getFirst() : new Rule.Any(others);
    }

    private static Optional<Rule> leave(Rule way) {
        return way instanceof Rule.All(var both)
                        && both.size() == 2
                        && both.getFirst() instanceof AlreadyMember
                        && both.getLast() instanceof Rule.Not(var leave)
                ? Optional.of(leave)
                : Optional.empty();
    }

    public Rule whole() {
        return new Rule.Any(List.of(enter, new Rule.All(List.of(new AlreadyMember(), new Rule.Not(leave)))));
    }
}
