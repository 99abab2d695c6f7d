package io.clientele.api.demo.sale;

import io.clientele.api.demo.client.BuyingHabit;
import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.Dice;
import io.clientele.api.demo.draw.Shares;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Fills one order of a client with lines that fit his size. */
final class Orders {

    private static final Shares<String> LARGE_CHANNELS = Shares.parse("MANAGER*60;PHONE*24;WEB*16");
    private static final Shares<String> SMALL_CHANNELS = Shares.parse("STORE*38;WEB*30;PHONE*20;MANAGER*12");
    private static final String SUBSTITUTE = "Павлова Светлана";
    private static final double LINES = 2.6;
    private static final double KOPECKS_PER_LINE = 500_000;
    private static final int MOST_PIECES = 900;

    private final DemoProducts products;
    private final PriceList prices;

    Orders(DemoProducts products, PriceList prices) {
        this.products = products;
        this.prices = prices;
    }

    DemoDocument order(DemoClient client, LocalDate day, Predicate<DemoProduct> allowed, Dice dice) {
        BuyingHabit habit = client.habit().orElseThrow();
        var lines = new LinkedHashMap<DemoProduct, DemoLine>();
        Optional<DemoProduct> before = Optional.empty();
        for (int left = lineCount(habit, dice); left > 0; left--) {
            double budget = budget(habit, day, dice);
            DemoProduct next = suitable(client, before, budget, allowed, dice);
            lines.putIfAbsent(next, line(client, next, budget, day));
            before = Optional.of(next);
        }
        return document(client, day, List.copyOf(lines.values()), dice);
    }

    /** An order of so many of one product. */
    DemoDocument order(DemoClient client, LocalDate day, DemoProduct product, int quantity, Dice dice) {
        DemoLine line = prices.line(product, quantity, client.priceType(), client.discountPercent(), day);
        return document(client, day, List.of(line), dice);
    }

    private static int lineCount(BuyingHabit habit, Dice dice) {
        return 1 + Math.min(dice.poisson(LINES * Math.pow(habit.size(), 0.1) - 1), 11);
    }

    private static double budget(BuyingHabit habit, LocalDate day, Dice dice) {
        double seasonal = Math.sqrt(Season.month(day));
        return KOPECKS_PER_LINE * Math.sqrt(habit.size()) * seasonal * Math.exp(0.6 * dice.normal() - 0.18);
    }

    /** Something allowed and, but for the drill that everybody wants, not far dearer than the budget. */
    private DemoProduct suitable(
            DemoClient client, Optional<DemoProduct> before, double budget, Predicate<DemoProduct> allowed, Dice dice) {
        DemoProduct next = candidate(client, before, dice);
        for (var attempt = 0; !allowed.test(next) || (attempt < 5 && tooDear(next, budget)); attempt++) {
            next = candidate(client, before, dice);
        }
        return next;
    }

    private DemoProduct candidate(DemoClient client, Optional<DemoProduct> before, Dice dice) {
        return before.map(product -> products.pickAfter(product, client, dice))
                .orElseGet(() -> products.pick(client, dice));
    }

    private boolean tooDear(DemoProduct product, double budget) {
        return product.price() > 2.5 * budget && !product.equals(products.drill());
    }

    private DemoLine line(DemoClient client, DemoProduct product, double budget, LocalDate day) {
        long price = prices.price(product, client.priceType(), day);
        int quantity = Math.clamp(Math.round(budget / price), 1, MOST_PIECES);
        return prices.line(product, quantity, client.priceType(), client.discountPercent(), day);
    }

    private static DemoDocument document(DemoClient client, LocalDate day, List<DemoLine> lines, Dice dice) {
        boolean large = client.habit().orElseThrow().size() > 4;
        boolean ill = client.managers().isEmpty() || dice.chance(4);
        return new DemoDocument(
                "",
                time(day, dice),
                Optional.of(client),
                (large ? LARGE_CHANNELS : SMALL_CHANNELS).pick(dice),
                ill ? SUBSTITUTE : client.managers().getFirst(),
                client.region().organization(),
                "",
                lines);
    }

    /** Within the working hours. */
    static LocalDateTime time(LocalDate day, Dice dice) {
        return day.atTime(9, 0).plusSeconds(dice.between(0, 10 * 3600 - 1));
    }
}
