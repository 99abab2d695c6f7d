package io.clientele.api.demo.sale;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.draw.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws all sales and returns of the period, numbered and in order of time. */
public final class DemoSales {

    private static final Comparator<DemoDocument> BY_TIME = Comparator.comparing(DemoDocument::soldAt);

    private final List<DemoClient> clients;
    private final DemoProducts products;
    private final Orders orders;
    private final OrderDays orderDays;
    private final PlantedDeals planted;
    private final CounterSales counter;
    private final Returns returns;

    private DemoSales(DemoPeriod period, List<DemoClient> clients, DemoProducts products) {
        var prices = new PriceList(period);
        var season = new Season(period);
        this.clients = clients;
        this.products = products;
        this.orders = new Orders(products, prices);
        this.orderDays = new OrderDays(season);
        this.planted = new PlantedDeals(period, season, clients);
        this.counter = new CounterSales(period, products, prices, season);
        this.returns = new Returns(period, planted);
    }

    public static List<DemoDocument> of(DemoPeriod period, List<DemoClient> clients, DemoProducts products) {
        return new DemoSales(period, clients, products).all();
    }

    private List<DemoDocument> all() {
        List<DemoDocument> named = named();
        long revenue = named.stream().mapToLong(DemoDocument::amount).sum();
        List<DemoDocument> sales = numbered(
                Stream.of(named.stream(), counter.daily(clients.getFirst(), revenue), counter.withoutClient())
                        .flatMap(documents -> documents),
                "РТ");
        List<DemoDocument> undone = numbered(returns.of(sales).stream(), "ВП");
        return Stream.concat(sales.stream(), undone.stream()).sorted(BY_TIME).toList();
    }

    private static List<DemoDocument> numbered(Stream<DemoDocument> documents, String prefix) {
        List<DemoDocument> sorted = documents.sorted(BY_TIME).toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(place -> sorted.get(place).numbered("%s-%06d".formatted(prefix, place + 1)))
                .toList();
    }

    private List<DemoDocument> named() {
        var sales = new ArrayList<DemoDocument>();
        clients.forEach(client -> addOrders(client, sales));
        planted.documents(orders, products.drill()).forEach(sales::add);
        return sales;
    }

    private void addOrders(DemoClient client, List<DemoDocument> sales) {
        Dice dice = Dice.of("orders", client.number());
        List<LocalDate> days =
                client.habit().map(habit -> orderDays.of(habit, dice)).orElse(List.of());
        days.forEach(day -> sales.add(orders.order(client, day, planted.allowed(client, day), dice)));
    }
}
