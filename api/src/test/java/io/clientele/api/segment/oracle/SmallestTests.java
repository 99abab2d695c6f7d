package io.clientele.api.segment.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.segment.rule.MemberOf;
import io.clientele.api.segment.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallestTests {

    private static final Rule WHOLE = new Rule.All(List.of(
            new MemberOf(1), new Rule.Any(List.of(new MemberOf(2), new Rule.Not(new MemberOf(3)))), new MemberOf(4)));

    @Test
    void goesDownToTheOnePartThatShowsTheFault() {
        assertThat(Smallest.of(WHOLE, rule -> rule.dependsOn().contains(3))).isEqualTo(new MemberOf(3));
    }

    @Test
    void keepsThePartsThatShowTheFaultOnlyTogether() {
        assertThat(Smallest.of(WHOLE, rule -> rule.dependsOn().containsAll(List.of(1, 4))))
                .isEqualTo(new Rule.All(List.of(new MemberOf(1), new MemberOf(4))));
    }

    @Test
    void leavesARuleThatHasNoSmallerFault() {
        assertThat(Smallest.of(WHOLE, WHOLE::equals)).isEqualTo(WHOLE);
    }
}
