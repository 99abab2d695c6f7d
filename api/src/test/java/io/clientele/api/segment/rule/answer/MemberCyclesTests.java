package io.clientele.api.segment.rule.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.segment.rule.MemberOf;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.text.RuleProblem;
import io.clientele.api.segment.rule.text.SegmentsByName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemberCyclesTests {

    private static final SegmentsByName NAMES = SegmentsByName.of("A", "B", "C", "D", "E", "F");

    private final Map<Integer, Rule> rules = new HashMap<>();

    @Test
    void letsSegmentsRestOnOthersWithinFiveLevels() {
        chain(2, 3, 4, 5);

        assertThat(problem(1, 2)).isEmpty();
    }

    @Test
    void refusesASixthLevel() {
        chain(2, 3, 4, 5, 6);

        assertThat(problem(1, 2)).get().extracting(RuleProblem::code).isEqualTo("MEMBER_TOO_DEEP");
    }

    @Test
    void refusesACycleAndShowsIt() {
        chain(2, 3, 1);

        assertThat(problem(1, 2))
                .get()
                .extracting(RuleProblem::code, RuleProblem::message)
                .containsExactly("MEMBER_CYCLE", "A segment cannot rest on itself: A → B → C → A.");
        assertThat(problem(1, 1))
                .get()
                .extracting(RuleProblem::message)
                .isEqualTo("A segment cannot rest on itself: A → A.");
    }

    @Test
    void looksAtEachSegmentOnce() {
        // every segment names all later ones, and each many times
        IntStream.range(2, 6)
                .forEach(id ->
                        rules.put(id, named(IntStream.rangeClosed(id + 1, 6).toArray())));

        assertThat(problem(1, 3)).isEmpty();
        assertThat(problem(1, 2)).isPresent();
    }

    private Optional<RuleProblem> problem(int segment, int named) {
        return MemberCycles.problem(segment, named(named), id -> Optional.ofNullable(rules.get(id)), NAMES);
    }

    private void chain(int... segments) {
        IntStream.range(1, segments.length).forEach(at -> rules.put(segments[at - 1], named(segments[at])));
    }

    private static Rule named(int... segments) {
        return new Rule.Not(new Rule.All(IntStream.of(segments)
                .boxed()
                .flatMap(id -> List.<Rule>of(new MemberOf(id), new MemberOf(id)).stream())
                .toList()));
    }
}
