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
        return switch (rule) {
            case Rule.All(var rules) -> all(rules);
            case Rule.Any(var rules) -> any(rules);
            case Rule.Not(var negated) -> RoaringBitmap.andNot(universe, clients(negated));
            case Criterion criterion -> RoaringBitmap.and(universe, leaves.clientsWho(criterion, businessDate));
        };
    }

    private RoaringBitmap all(List<Rule> rules) {
        var clients = universe.clone();
        for (var rule : rules) {
            if (rule instanceof Rule.Not(var negated)) {
                clients.andNot(clients(negated));
            } else {
                clients.and(clients(rule));
            }
        }
        return clients;
    }

    private RoaringBitmap any(List<Rule> rules) {
        var clients = new RoaringBitmap();
        rules.forEach(rule -> clients.or(clients(rule)));
        return clients;
    }
}
