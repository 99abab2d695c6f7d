package io.clientele.api.segment.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.EmptyBase;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.client.Universe;
import io.clientele.api.database.Snapshots;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.SegmentNaming;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.rule.Answers;
import io.clientele.api.segment.rule.ColdAnswers;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.RuleText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final List<String> SEGMENTS = List.of("First list", "Second list");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clients clients;

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

    @Autowired
    private Api api;

    private Map<Integer, Set<Integer>> members = Map.of();

    private WorldStore store() {
        return context.getAutowireCapableBeanFactory().createBean(WorldStore.class);
    }

    @ParameterizedTest(name = "base {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsWhomPlainLoopsFindColdAndPatched(long seed) {
        var maker = filled(seed);
        var rules = rules(seed);

        for (var state = 0; state < STATES; state++) {
            if (state > 0) {
                store().store(maker.change());
            }
            if (state == STATES - 1) {
                maker.world().today = maker.world().today.plusDays(1);
                clock.set(maker.world().today);
            }
            compare(rules, maker.world(), "base %d, state %d".formatted(seed, state));
        }
    }

    private WorldMaker filled(long seed) {
        EmptyBase.clear(context);
        var maker = new WorldMaker(seed, SettableClock.TODAY);
        store().define();
        maker.fill(1);
        store().store(maker.world());
        var ids = clients.idsOf(
                WorldStore.SOURCE,
                maker.world().buyers.stream().map(buyer -> buyer.id).toList());
        maker.world().buyers.forEach(buyer -> assertThat(ids).containsEntry(buyer.id, buyer.number));
        members = lists(maker.world());
        return maker;
    }

    /** Two lists by hand that rules may name. */
    private Map<Integer, Set<Integer>> lists(World world) {
        var segments = new SegmentTestData(api::admin);
        return IntStream.range(0, SEGMENTS.size())
                .boxed()
                .collect(Collectors.toMap(
                        at -> {
                            var chosen = chosen(world, at);
                            var id = segments.list(SEGMENTS.get(at), chosen);
                            return Ids.integer("Segment", id);
                        },
                        at -> chosen(world, at)));
    }

    private static Set<Integer> chosen(World world, int list) {
        return world.buyers.stream()
                .filter(World.Buyer::inUniverse)
                .map(buyer -> buyer.number)
                .filter(number -> number % (list + 2) == 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Rule> rules(long seed) {
        var rules = new WorldRules(seed, SEGMENTS);
        return snapshots.read(() -> IntStream.range(0, RULES)
                .mapToObj(number -> rules.rule(number, naming.names()))
                .toList());
    }

    /** The smallest rules come first, so that the first to differ is the one to look at. */
    private void compare(List<Rule> rules, World world, String where) {
        var oracle = new Oracle(world, segment -> members.getOrDefault(segment, Set.of()));
        var cold = ColdAnswers.in(context);
        snapshots.read(() -> {
            for (var rule : rules) {
                var expected = oracle.clientsWho(rule);
                var text = where + ": " + RuleText.print(rule, naming.names());
                assertThat(found(cold, rule)).as("cold, %s", text).isEqualTo(expected);
                assertThat(found(answers, rule)).as("patched, %s", text).isEqualTo(expected);
            }
            return true;
        });
    }

    private Set<Integer> found(Answers by, Rule rule) {
        return Arrays.stream(by.clientsWho(rule, universe.all()).toArray())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
