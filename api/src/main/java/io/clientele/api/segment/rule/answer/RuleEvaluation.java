package io.clientele.api.segment.rule.answer;

import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which clients a rule means: the algebra of sets over the answers to its criteria.
 *
 * @param universe all clients there are; what is not in it is in no answer
 */
public record RuleEvaluation(Leaves leaves, LocalDate businessDate, RoaringBitmap universe) {

    /** A bitmap of the caller's own: it shares nothing with leaves and universe. */
    public RoaringBitmap clients(Rule rule) {
        return RoaringBitmap.and(universe, found(rule));
    }

    /** Nobody may change it, and it may hold clients beyond the universe, who are dropped once in the end. */
    private RoaringBitmap found(Rule rule) {
        return switch (rule) {
            case Rule.All(var rules) -> all(rules);
            case Rule.Any(var rules) -> any(rules);
            case Rule.Not(var negated) -> RoaringBitmap.andNot(universe, found(negated));
            case Criterion criterion -> leaves.clientsWho(criterion, businessDate);
        };
    }

    private RoaringBitmap all(List<Rule> rules) {
        var clients = universe.clone();
        for (var rule : rules) {
            if (rule instanceof Rule.Not(var negated)) {
                clients.andNot(found(negated));
            } else {
                clients.and(found(rule));
            }
        }
        return clients;
    }

    private RoaringBitmap any(List<Rule> rules) {
        var clients = new RoaringBitmap();
        rules.forEach(rule -> clients.or(found(rule)));
        return clients;
    }
}
