package io.clientele.api.segment.selection;

import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.SegmentTestData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A selection as callers write it, and whom it means by plain sets.
 *
 * @param selection of GraphQL
 * @param meant of the universe
 */
record Choice(Map<String, Object> selection, Set<Buyer> meant) {

    private static final int KINDS = 9;

    /** What random choices are drawn from: segments by id, with the members they have. */
    record Bowl(RandomBase base, List<String> ids, Function<String, Set<Buyer>> members, Random random) {

        Choice draw() {
            return draw(random.nextInt(KINDS));
        }

        Choice draw(int kind) {
            return switch (kind) {
                case 0 -> named();
                case 1 -> filtered();
                case 2 -> ruled();
                case 3 -> listed();
                case 4 -> union();
                case 5 -> intersection();
                case 6 -> difference();
                case 7 -> cell("EXCLUSIVE");
                case 8 -> cell("INCLUSIVE");
                default -> throw new IllegalArgumentException(String.valueOf(kind));
            };
        }

        private Choice named() {
            var universe = new ArrayList<>(base.who(Buyer::inUniverse));
            Collections.shuffle(universe, random);
            var some = universe.subList(0, 1 + random.nextInt(6));
            return new Choice(
                    Map.of(
                            "ids",
                            SegmentTestData.clientIds(
                                    some.stream().map(base::id).toList())),
                    Set.copyOf(some));
        }

        private Choice filtered() {
            var region = region();
            return new Choice(
                    Map.of("filter", Map.of("region", Map.of("eq", region))),
                    base.who(buyer -> buyer.inUniverse() && buyer.region().equals(region)));
        }

        private Choice ruled() {
            var region = region();
            return new Choice(
                    Map.of("text", "region != '%s' and manager = 'Bob'".formatted(region)),
                    base.who(buyer -> buyer.inUniverse()
                            && !buyer.region().equals(region)
                            && buyer.managers().contains("Bob")));
        }

        private Choice listed() {
            var one = some(1);
            var region = region();
            return new Choice(
                    Map.of(
                            "members",
                            Map.of(
                                    "segment",
                                    one.getFirst(),
                                    "filter",
                                    Map.of("region", Map.of("in", List.of(region, "East"))))),
                    held(
                            members.apply(one.getFirst()),
                            buyer -> List.of(region, "East").contains(buyer.region())));
        }

        private Choice union() {
            var some = some(2 + random.nextInt(2));
            var any = new HashSet<Buyer>();
            some.forEach(id -> any.addAll(members.apply(id)));
            return new Choice(Map.of("union", some), any);
        }

        private Choice intersection() {
            var some = some(2);
            return new Choice(Map.of("intersection", some), inAll(some));
        }

        private Choice difference() {
            var some = some(3);
            var without = some.subList(1, 3);
            return new Choice(
                    Map.of("difference", Map.of("of", some.getFirst(), "without", without)),
                    held(members.apply(some.getFirst()), buyer -> inNone(without, buyer)));
        }

        private Choice cell(String mode) {
            var among = some(4);
            var of = among.subList(0, 1 + random.nextInt(2));
            var others = among.subList(of.size(), among.size());
            var exclusive = mode.equals("EXCLUSIVE");
            return new Choice(
                    Map.of("cell", Map.of("of", of, "among", among, "mode", mode)),
                    held(inAll(of), buyer -> !exclusive || inNone(others, buyer)));
        }

        private Set<Buyer> inAll(List<String> some) {
            return base.who(
                    buyer -> some.stream().allMatch(id -> members.apply(id).contains(buyer)));
        }

        private boolean inNone(List<String> some, Buyer buyer) {
            return some.stream().noneMatch(id -> members.apply(id).contains(buyer));
        }

        private static Set<Buyer> held(Set<Buyer> buyers, Function<Buyer, Boolean> condition) {
            return buyers.stream().filter(condition::apply).collect(Collectors.toSet());
        }

        private List<String> some(int count) {
            var all = new ArrayList<>(ids);
            Collections.shuffle(all, random);
            return List.copyOf(all.subList(0, count));
        }

        private String region() {
            return List.of("North", "South", "East").get(random.nextInt(3));
        }
    }

    static IntStream kinds() {
        return IntStream.range(0, KINDS);
    }
}
