package io.clientele.api.demo.sale;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.client.PriceType;
import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.draw.Dice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the shop sells to nobody in particular: a report a day to the anonymous client, and a few with no client at all. */
final class CounterSales {

    private static final double ANONYMOUS_SHARE = 0.06;
    private static final double PRICE_OVERSHOOT = 0.98;
    private static final int WITHOUT_CLIENT = 150;
    private static final String SHOP = "ИнструментОпт ООО";

    private final DemoPeriod period;
    private final DemoProducts products;
    private final PriceList prices;
    private final Season season;

    CounterSales(DemoPeriod period, DemoProducts products, PriceList prices, Season season) {
        this.period = period;
        this.products = products;
        this.prices = prices;
        this.season = season;
    }

    /** The daily reports together make a fixed share of the revenue; {@code others} is the rest of it in kopecks. */
    Stream<DemoDocument> daily(DemoClient anonymous, long others) {
        double total = others * ANONYMOUS_SHARE / (1 - ANONYMOUS_SHARE) * PRICE_OVERSHOOT;
        List<LocalDate> days =
                period.firstDay().datesUntil(period.today()).filter(this::open).toList();
        double weights = days.stream().mapToDouble(CounterSales::weight).sum();
        return days.stream().map(day -> report(Optional.of(anonymous), day, total * weight(day) / weights));
    }

    Stream<DemoDocument> withoutClient() {
        return IntStream.range(0, WITHOUT_CLIENT).mapToObj(number -> {
            Dice dice = Dice.of("no client", number);
            LocalDate day = season.day(period.firstDay(), period.lastDay(), dice);
            return report(Optional.empty(), day, dice.between(500_00, 9_000_00));
        });
    }

    /** Shut on the first two days of the year, but never on the last day of the base. */
    private boolean open(LocalDate day) {
        return day.getDayOfYear() > 2 || day.equals(period.lastDay());
    }

    /** The shop sells on weekends as well. */
    private static double weight(LocalDate day) {
        return Math.sqrt(Season.weight(day));
    }

    private DemoDocument report(Optional<DemoClient> client, LocalDate day, double kopecks) {
        Dice dice = Dice.of(client.isPresent() ? "report" : "counter " + kopecks, day.toEpochDay());
        int count = client.isPresent() ? dice.between(3, 6) : dice.between(1, 2);
        var lines = new LinkedHashMap<DemoProduct, DemoLine>();
        while (lines.size() < count) {
            DemoLine line = line(kopecks / count, day, dice);
            lines.putIfAbsent(line.product(), line);
        }
        return new DemoDocument("", Orders.time(day, dice), client, "STORE", "", SHOP, "", List.copyOf(lines.values()));
    }

    private DemoLine line(double budget, LocalDate day, Dice dice) {
        DemoProduct product = products.pick(dice);
        for (var attempt = 0; attempt < 8 && product.price() > budget; attempt++) {
            product = products.pick(dice);
        }
        long price = prices.price(product, PriceType.RETAIL, day);
        int quantity = Math.clamp(Math.round(budget / price), 1, 400);
        return prices.line(product, quantity, PriceType.RETAIL, 0, day);
    }
}
