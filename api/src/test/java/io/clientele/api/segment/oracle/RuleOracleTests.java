package io.clientele.api.segment.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Universe;
import io.clientele.api.database.Snapshots;
import io.clientele.api.segment.SegmentNaming;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.answer.Answers;
import io.clientele.api.segment.rule.answer.ColdAnswers;
import io.clientele.api.segment.rule.text.RuleText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Random bases, random rules and random changes: the clients who satisfy a rule by plain loops over plain objects are those that
 * the application finds, asked anew and by answers that it kept and patched. Ten bases, five states of each and two hundred rules
 * make ten thousand cases.
 */
@ClienteleTest
class RuleOracleTests {

    private static final int STATES = 5;
    private static final int RULES = 200;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Answers answers;

    @Autowired
    private Universe universe;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private SegmentNaming naming;

    @Autowired
    private SettableClock clock;

    @ParameterizedTest(name = "base {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsWhomPlainLoopsFindColdAndPatched(long seed) {
        var base = FilledBase.of(context, seed);
        var rules = snapshots.read(() -> base.rules(RULES));

        for (var state = 0; state < STATES; state++) {
            if (state > 0) {
                base.store().store(base.maker.change());
            }
            if (state == STATES - 1) {
                base.maker.world().today = base.maker.world().today.plusDays(1);
                clock.set(base.maker.world().today);
            }
            compare(rules, base.oracle(), "base %d, state %d".formatted(seed, state));
        }
    }

    private void compare(List<Rule> rules, Oracle oracle, String where) {
        var cold = ColdAnswers.in(context);
        snapshots.read(() -> {
            rules.forEach(rule -> {
                compare(rule, cold, oracle, where + ", cold");
                compare(rule, answers, oracle, where + ", patched");
            });
            return true;
        });
    }

    /** Of a rule that differs, the smallest part that differs too is told. */
    private void compare(Rule rule, Answers by, Oracle oracle, String where) {
        if (!found(by, rule).equals(oracle.clientsWho(rule))) {
            var smallest = Smallest.of(rule, part -> !found(by, part).equals(oracle.clientsWho(part)));
            assertThat(found(by, smallest))
                    .as("%s: %s", where, RuleText.print(smallest, naming.names()))
                    .isEqualTo(oracle.clientsWho(smallest));
        }
    }

    private Set<Integer> found(Answers by, Rule rule) {
        return Arrays.stream(by.clientsWho(rule, universe.all()).toArray())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
