package io.clientele.api.demo.sale;

import io.clientele.api.demo.client.BuyingHabit;
import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.draw.Dice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The deals that give the segments about the drill some members on whatever day the base ends. */
final class PlantedDeals {

    private static final int WINNERS = 12;
    private static final int DRILL_BUYERS = 40;
    private static final int RECENT_DAYS = 80;
    private static final int WITHOUT_BITS_DAYS = 100;

    private final DemoPeriod period;
    private final Season season;
    private final List<DemoClient> winners;
    private final List<DemoClient> drillBuyers;
    private final Set<Integer> winnerNumbers;
    private final Set<Integer> drillBuyerNumbers;

    PlantedDeals(DemoPeriod period, Season season, List<DemoClient> clients) {
        this.period = period;
        this.season = season;
        List<DemoClient> steady = clients.stream().filter(this::steady).toList();
        this.winners =
                steady.stream().filter(PlantedDeals::ofIvanov).limit(WINNERS).toList();
        this.winnerNumbers = numbers(winners);
        this.drillBuyers = steady.stream()
                .filter(client -> !isWinner(client) && middling(client))
                .limit(DRILL_BUYERS)
                .toList();
        this.drillBuyerNumbers = numbers(drillBuyers);
    }

    boolean isWinner(DemoClient client) {
        return winnerNumbers.contains(client.number());
    }

    /** What a client may buy on a day: those who bought the drill without bits take none in these months. */
    Predicate<DemoProduct> allowed(DemoClient client, LocalDate day) {
        boolean noBits = drillBuyerNumbers.contains(client.number()) && day.isAfter(period.daysAgo(WITHOUT_BITS_DAYS));
        return product -> !(noBits && product.isBit());
    }

    Stream<DemoDocument> documents(Orders orders, DemoProduct drill) {
        return Stream.concat(
                winners.stream().map(client -> deal(client, 5, 9, orders, drill)),
                drillBuyers.stream().map(client -> deal(client, 1, 2, orders, drill)));
    }

    private DemoDocument deal(DemoClient client, int least, int most, Orders orders, DemoProduct drill) {
        Dice dice = Dice.of("planted", client.number());
        LocalDate day = season.day(period.daysAgo(RECENT_DAYS), period.lastDay(), dice);
        return orders.order(client, day, drill, dice.between(least, most), dice);
    }

    /** A buyer for longer than the months in question who has not left. */
    private boolean steady(DemoClient client) {
        Optional<BuyingHabit> habit = client.habit();
        return habit.filter(buyer -> buyer.until().equals(period.lastDay())
                        && buyer.from().isBefore(period.daysAgo(WITHOUT_BITS_DAYS)))
                .isPresent();
    }

    private static boolean ofIvanov(DemoClient client) {
        return client.city().equals("Москва") && client.managers().contains("Иванов");
    }

    private static boolean middling(DemoClient client) {
        return client.habit()
                .filter(habit -> habit.rank() >= 400 && habit.rank() < 1_800)
                .isPresent();
    }

    private static Set<Integer> numbers(List<DemoClient> clients) {
        return clients.stream().map(DemoClient::number).collect(Collectors.toUnmodifiableSet());
    }
}
