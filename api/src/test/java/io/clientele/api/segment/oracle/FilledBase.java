package io.clientele.api.segment.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.EmptyBase;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.SegmentNaming;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** A base that holds a random world and nothing else, with two lists by hand that rules may name. */
final class FilledBase {

    private static final List<String> SEGMENTS = List.of("First list", "Second list");

    private final ApplicationContext context;
    private final long seed;
    final WorldMaker maker;
    private final Map<Integer, Set<Integer>> members;

    private FilledBase(ApplicationContext context, long seed) {
        this.context = context;
        this.seed = seed;
        EmptyBase.clear(context);
        maker = new WorldMaker(seed, SettableClock.TODAY);
        fill();
        members = lists();
    }

    static FilledBase of(ApplicationContext context, long seed) {
        return new FilledBase(context, seed);
    }

    WorldStore store() {
        return context.getAutowireCapableBeanFactory().createBean(WorldStore.class);
    }

    Oracle oracle() {
        return new Oracle(maker.world(), segment -> members.getOrDefault(segment, Set.of()));
    }

    /** The smallest come first. To be called in a snapshot. */
    List<Rule> rules(int number) {
        var rules = new WorldRules(seed, SEGMENTS);
        var names = context.getBean(SegmentNaming.class).names();
        return IntStream.range(0, number)
                .mapToObj(place -> rules.rule(place, names))
                .toList();
    }

    private void fill() {
        store().define();
        maker.fill(1);
        store().store(maker.world());
        var buyers = maker.world().buyers;
        var ids = context.getBean(Clients.class)
                .idsOf(WorldStore.SOURCE, buyers.stream().map(buyer -> buyer.id).toList());
        buyers.forEach(buyer -> assertThat(ids).containsEntry(buyer.id, buyer.number));
    }

    private Map<Integer, Set<Integer>> lists() {
        var segments = new SegmentTestData(context.getBean(Api.class)::admin);
        return IntStream.range(0, SEGMENTS.size())
                .boxed()
                .collect(Collectors.toMap(
                        at -> Ids.integer("Segment", segments.list(SEGMENTS.get(at), chosen(at))), this::chosen));
    }

    private Set<Integer> chosen(int list) {
        return maker.world().buyers.stream()
                .filter(World.Buyer::inUniverse)
                .map(buyer -> buyer.number)
                .filter(number -> number % (list + 2) == 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
