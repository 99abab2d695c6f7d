package io.clientele.api.demo.client;

import io.clientele.api.demo.client.DemoClient.Kind;
import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.draw.Dice;
import io.clientele.api.demo.draw.NameLists;
import io.clientele.api.demo.draw.Shares;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws the clients; regions and industries fall in exact shares, also among the key buyers alone. */
public final class DemoClients {

    /** All cards, the anonymous one included. */
    public static final int COUNT = 3_000;

    static final int BUYERS = 2_399;

    /** The largest of the buyers. */
    public static final int KEY_BUYERS = BUYERS * 15 / 100;

    private static final int TOP_BUYERS = 120;

    private final List<DemoIndustry> industries = DemoIndustry.all();
    private final List<DemoRegion> regions = DemoRegion.all();
    private final List<List<String>> managers = NameLists.rows("managers.txt");
    private final DemoHabits habits;
    private final Iterator<DemoRegion> topRegions = deal(regions, "top regions", TOP_BUYERS);
    private final Iterator<DemoRegion> keyRegions = deal(regions, "key regions", KEY_BUYERS - TOP_BUYERS);
    private final Iterator<DemoRegion> otherRegions = deal(regions, "regions", COUNT - KEY_BUYERS);
    private final Iterator<DemoIndustry> dealtIndustries;

    private DemoClients(DemoPeriod period) {
        this.habits = new DemoHabits(period);
        this.dealtIndustries = Shares.of(industries, DemoIndustry::share)
                .deal(COUNT, Dice.of("industries", 0))
                .iterator();
    }

    public static List<DemoClient> of(DemoPeriod period) {
        return new DemoClients(period).all();
    }

    private static Iterator<DemoRegion> deal(List<DemoRegion> regions, String purpose, int count) {
        return Shares.of(regions, DemoRegion::share)
                .deal(count, Dice.of(purpose, 0))
                .iterator();
    }

    private Iterator<DemoRegion> regionsFor(int rank) {
        if (rank < TOP_BUYERS) {
            return topRegions;
        }
        return rank < KEY_BUYERS ? keyRegions : otherRegions;
    }

    private List<DemoClient> all() {
        List<Integer> ranks = Dice.of("ranks", 0)
                .shuffled(IntStream.range(0, COUNT - 1).boxed().toList());
        var clients = new ArrayList<DemoClient>(COUNT);
        clients.add(client(1, Integer.MAX_VALUE));
        ranks.forEach(rank -> clients.add(client(clients.size() + 1, rank)));
        return List.copyOf(clients);
    }

    private DemoClient client(int number, int rank) {
        DemoRegion region = regionsFor(rank).next();
        DemoIndustry industry = dealtIndustries.next();
        Dice dice = Dice.of("client", number);
        var registeredOn = habits.registration(number, rank);
        return new DemoClient(
                number,
                number == 1 ? Kind.PERSON : kind(industry, rank, dice),
                dice.chance(35),
                region,
                region.cities().pick(dice),
                industries(industry, dice),
                managers(region, rank, dice),
                registeredOn,
                rank < BUYERS ? Optional.of(habits.habit(number, rank, registeredOn)) : Optional.empty());
    }

    private static Kind kind(DemoIndustry industry, int rank, Dice dice) {
        double point = dice.real() * 100;
        if (point < industry.companies()) {
            return Kind.COMPANY;
        }
        boolean entrepreneur = point < industry.companies() + industry.entrepreneurs() || rank < KEY_BUYERS;
        return entrepreneur ? Kind.ENTREPRENEUR : Kind.PERSON;
    }

    private List<DemoIndustry> industries(DemoIndustry first, Dice dice) {
        DemoIndustry second = dice.pick(industries);
        boolean one = first.name().isEmpty() || second.name().isEmpty() || second.equals(first) || !dice.chance(8);
        return one ? List.of(first) : List.of(first, second);
    }

    private List<String> managers(DemoRegion region, int rank, Dice dice) {
        List<String> candidates = managers.stream()
                .filter(row -> NameLists.values(row.get(1)).contains(region.name()))
                .map(List::getFirst)
                .toList();
        List<String> shuffled = dice.shuffled(candidates);
        if (rank >= BUYERS && dice.chance(15)) {
            return List.of();
        }
        return shuffled.subList(0, dice.chance(8) ? Math.min(2, shuffled.size()) : 1);
    }
}
