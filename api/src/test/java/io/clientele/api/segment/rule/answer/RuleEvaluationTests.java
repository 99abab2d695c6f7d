package io.clientele.api.segment.rule.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Cases;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.MemberOf;
import io.clientele.api.segment.rule.RandomRules;
import io.clientele.api.segment.rule.Rule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class RuleEvaluationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final int CLIENTS = 200;

    private final Random random = new Random(7);
    private final Map<Criterion, RoaringBitmap> answers = new HashMap<>();
    private final RoaringBitmap universe = someClients();
    private final RuleEvaluation evaluation = new RuleEvaluation(this::answer, TODAY, universe);

    @Test
    void agreesWithSetsOfNumbers() {
        var rules = new RandomRules(11);

        for (int round = 0; round < Cases.of(500); round++) {
            var rule = rules.next();

            assertThat(numbers(evaluation.clients(rule))).isEqualTo(oracle(rule));
        }
    }

    @Test
    void leavesAnswersAndUniverseAsTheyWere() {
        var leaf = new MemberOf(1);
        var before = answer(leaf, TODAY).clone();
        var universeBefore = universe.clone();

        for (var rule : List.of(
                leaf,
                new Rule.All(List.of(leaf)),
                new Rule.Any(List.of(leaf)),
                new Rule.Not(new Rule.Not(leaf)),
                new Rule.All(List.of(new Rule.Not(leaf))))) {
            evaluation.clients(rule).flip(0L, CLIENTS * 2L);
        }

        assertThat(answer(leaf, TODAY)).isEqualTo(before);
        assertThat(universe).isEqualTo(universeBefore);
    }

    @Test
    void negatesWithinTheUniverse() {
        answers.put(new MemberOf(1), RoaringBitmap.bitmapOf(1, 2, 900));
        var small = new RuleEvaluation(this::answer, TODAY, RoaringBitmap.bitmapOf(1, 3));

        assertThat(numbers(small.clients(new Rule.Not(new MemberOf(1))))).isEqualTo(Set.of(3));
        assertThat(numbers(small.clients(new MemberOf(1)))).isEqualTo(Set.of(1));
    }

    private Set<Integer> oracle(Rule rule) {
        return IntStream.range(0, CLIENTS)
                .filter(universe::contains)
                .filter(client -> holds(rule, client))
                .boxed()
                .collect(Collectors.toSet());
    }

    private boolean holds(Rule rule, int client) {
        return switch (rule) {
            case Rule.All(var rules) -> rules.stream().allMatch(part -> holds(part, client));
            case Rule.Any(var rules) -> rules.stream().anyMatch(part -> holds(part, client));
            case Rule.Not(var negated) -> !holds(negated, client);
            case Criterion criterion -> answer(criterion, TODAY).contains(client);
        };
    }

    private RoaringBitmap answer(Criterion criterion, LocalDate businessDate) {
        assertThat(businessDate).isEqualTo(TODAY);
        return answers.computeIfAbsent(criterion, _ -> someClients());
    }

    private RoaringBitmap someClients() {
        return RoaringBitmap.bitmapOf(random.ints(CLIENTS, 0, CLIENTS).toArray());
    }

    private static Set<Integer> numbers(RoaringBitmap clients) {
        return IntStream.of(clients.toArray()).boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
