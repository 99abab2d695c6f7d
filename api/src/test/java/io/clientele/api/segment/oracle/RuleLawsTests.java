package io.clientele.api.segment.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Universe;
import io.clientele.api.database.Snapshots;
import io.clientele.api.segment.SegmentNaming;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.answer.Answers;
import io.clientele.api.segment.rule.text.RuleText;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What must hold of rules whoever is right about a single one: sets behave as sets, and higher demands never find more. */
@ClienteleTest
class RuleLawsTests {

    private static final int RULES = 120;

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

    @ParameterizedTest(name = "base {0}")
    @ValueSource(longs = {11, 12, 13})
    void joinsRulesAsSets(long seed) {
        var base = FilledBase.of(context, seed);

        snapshots.read(() -> {
            var rules = base.rules(RULES);
            for (var at = 1; at < rules.size(); at++) {
                joins(rules.get(at - 1), rules.get(at));
            }
            return true;
        });
    }

    private void joins(Rule one, Rule other) {
        var first = found(one);
        var second = found(other);
        var all = universe.all();

        assertThat(found(new Rule.Any(List.of(one, other))))
                .as("%s or %s", text(one), text(other))
                .isEqualTo(RoaringBitmap.or(first, second));
        assertThat(found(new Rule.All(List.of(one, other))))
                .as("%s and %s", text(one), text(other))
                .isEqualTo(RoaringBitmap.and(first, second));
        assertThat(found(new Rule.Not(one))).as("not %s", text(one)).isEqualTo(RoaringBitmap.andNot(all, first));
        assertThat(found(new Rule.Not(new Rule.Not(one))))
                .as("not not %s", text(one))
                .isEqualTo(first);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("partitions")
    void dividesClientsIntoClassesThatShareNobody(String criterion, List<String> classes, String everyone) {
        FilledBase.of(context, 14);

        snapshots.read(() -> {
            var together = new RoaringBitmap();
            for (var one : classes) {
                var clients = found(rule(criterion.formatted(one)));
                assertThat(RoaringBitmap.intersects(together, clients)).as(one).isFalse();
                together.or(clients);
            }
            assertThat(together).isEqualTo(found(rule(everyone))).isNotEqualTo(new RoaringBitmap());
            return true;
        });
    }

    static Stream<Arguments> partitions() {
        return Stream.of(
                arguments(
                        "abc(metric: REVENUE, last: 12 months) in (%s)",
                        List.of("A", "B", "C"),
                        "bought(last: 12 months, orders >= 0) and (bought(last: 12 months) or bought(last: 12 months, amount < 0))"),
                arguments(
                        "stage in (%s)",
                        List.of("POTENTIAL", "ONE_TIME", "REGULAR", "SLEEPING", "LOST"), "bucket(seed: 'any', 0..100)"),
                arguments(
                        "bucket(seed: 'any', %s)",
                        List.of("0..10", "10..40", "40..99", "99..100"), "active = true or active = false"));
    }

    private static Arguments arguments(Object... values) {
        return Arguments.of(values);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "bought(last: 2 years, amount > %d)",
                "bought(group: 'Drills', last: 2 years, quantity >= %d)",
                "bought(channel: 'web', average_order > %d)",
                "contacted(last: 1 year, count >= %d)",
                "owes(overdue_amount > %d)",
                "paid(last: 2 years, average_delay > %d)",
                "property('staff') > %d",
                "income >= %d"
            })
    void findsNoMoreWhenMoreIsDemanded(String criterion) {
        FilledBase.of(context, 15);

        snapshots.read(() -> {
            var fewer = IntStream.iterate(0, least -> least <= 600, least -> least * 2 + 1)
                    .mapToObj(least -> found(rule(criterion.formatted(least))))
                    .toList();
            for (var at = 1; at < fewer.size(); at++) {
                assertThat(RoaringBitmap.andNot(fewer.get(at), fewer.get(at - 1)))
                        .as("those %s finds at step %d only", criterion, at)
                        .isEqualTo(new RoaringBitmap());
            }
            assertThat(fewer.getFirst()).isNotEqualTo(fewer.getLast());
            return true;
        });
    }

    private RoaringBitmap found(Rule rule) {
        return answers.clientsWho(rule, universe.all());
    }

    private Rule rule(String text) {
        var parsed = RuleText.parse(text, naming.names());
        return Objects.requireNonNull(parsed.rule(), () -> text + ": " + parsed.problems());
    }

    private String text(Rule rule) {
        return RuleText.print(rule, naming.names());
    }
}
