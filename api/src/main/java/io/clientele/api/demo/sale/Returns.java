package io.clientele.api.demo.sale;

import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.draw.Dice;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Goods that came back, each time as a document of its own some days after the sale. */
final class Returns {

    private static final double PERCENT_OF_SALES = 6.2;

    private final DemoPeriod period;
    private final PlantedDeals planted;

    Returns(DemoPeriod period, PlantedDeals planted) {
        this.period = period;
        this.planted = planted;
    }

    /** The returns of numbered sales; the winners of the promotion send nothing back, or they would not have won. */
    List<DemoDocument> of(List<DemoDocument> sales) {
        return IntStream.range(0, sales.size())
                .boxed()
                .flatMap(place -> ofSale(sales.get(place), Dice.of("return", place)))
                .toList();
    }

    private Stream<DemoDocument> ofSale(DemoDocument sale, Dice dice) {
        boolean kept = sale.client()
                .filter(client -> !client.anonymous() && !planted.isWinner(client))
                .isEmpty();
        int days = dice.between(2, 25);
        if (kept || !dice.chance(PERCENT_OF_SALES) || sale.day().plusDays(days).isAfter(period.lastDay())) {
            return Stream.empty();
        }
        List<DemoLine> lines = dice.shuffled(sale.lines());
        List<DemoLine> back = lines.subList(0, Math.min(dice.between(1, 2), lines.size()));
        return Stream.of(sale.returned(back, Orders.time(sale.day().plusDays(days), dice)));
    }
}
