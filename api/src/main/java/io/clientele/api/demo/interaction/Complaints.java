package io.clientele.api.demo.interaction;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.draw.Dice;
import io.clientele.api.demo.draw.Shares;
import io.clientele.api.demo.interaction.DemoContact.Matter;
import io.clientele.api.demo.sale.DemoDocument;
import io.clientele.api.demo.sale.DemoLine;
import io.clientele.api.demo.sale.DemoProduct;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Complaints after 1.5 % of the sales to clients. They cluster on one batch of the drill, sold over some months and found faulty in
 * the last weeks, most of all by those who drill all day.
 */
final class Complaints {

    private static final double USUAL = 1.0;
    private static final double OF_BATCH = 22;
    private static final double OF_BATCH_IN_PRODUCTION = 85;
    private static final int BATCH_DAYS = 110;
    private static final int FOUND_DAYS = 26;
    private static final Set<String> PRODUCTION =
            Set.of("Металлообработка", "Машиностроение", "Мебельное производство");
    private static final List<String> FAULTS =
            List.of("Не включается", "Не хватает в комплекте", "Повреждена упаковка", "Не тот артикул", "Брак");
    private static final Shares<String> CHANNELS = Shares.parse("Телефон*50;Эл. почта*35;Лично*15");
    private static final Shares<String> OUTCOMES = Shares.parse("Замена*40;Возврат денег*25;Ремонт*20;Отказано*15");

    private final DemoPeriod period;

    Complaints(DemoPeriod period) {
        this.period = period;
    }

    Stream<DemoContact> after(DemoDocument sale) {
        var client = sale.client().orElseThrow();
        var dice = Dice.of("complaint " + sale.number(), client.number());
        return drillOfBatch(sale)
                .filter(line -> dice.chance(isProduction(client) ? OF_BATCH_IN_PRODUCTION : OF_BATCH))
                .map(line -> Stream.of(ofBatch(sale, client, line, dice)))
                .orElseGet(() -> usual(sale, client, dice));
    }

    private Optional<DemoLine> drillOfBatch(DemoDocument sale) {
        var recent =
                sale.day().isAfter(period.daysAgo(BATCH_DAYS)) && sale.day().isBefore(period.lastDay());
        return sale.lines().stream()
                .filter(line -> recent && line.product().name().equals(DemoProduct.DRILL))
                .findFirst();
    }

    private static boolean isProduction(DemoClient client) {
        return client.kind() == DemoClient.Kind.COMPANY
                && client.industries().stream().anyMatch(industry -> PRODUCTION.contains(industry.name()));
    }

    private DemoContact ofBatch(DemoDocument sale, DemoClient client, DemoLine line, Dice dice) {
        var found = period.daysAgo(dice.between(0, FOUND_DAYS));
        var day = found.isAfter(sale.day()) ? found : sale.day().plusDays(1);
        var subject = "Партия СД-%02d%02d: заедает патрон"
                .formatted(
                        period.daysAgo(BATCH_DAYS).getYear() % 100,
                        period.daysAgo(BATCH_DAYS).getMonthValue());
        return complaint(client, day, "В работе", dice)
                .about(new Matter(
                        line.product().externalId(), sale.number(), String.valueOf(dice.between(1, 2)), subject));
    }

    private Stream<DemoContact> usual(DemoDocument sale, DemoClient client, Dice dice) {
        LocalDate day = sale.day().plusDays(dice.between(1, 30));
        if (!dice.chance(USUAL) || day.isAfter(period.lastDay())) {
            return Stream.empty();
        }
        var product = dice.pick(sale.lines()).product().externalId();
        return Stream.of(complaint(client, day, OUTCOMES.pick(dice), dice)
                .about(new Matter(product, sale.number(), String.valueOf(dice.between(1, 4)), dice.pick(FAULTS))));
    }

    private static DemoContact complaint(DemoClient client, LocalDate day, String outcome, Dice dice) {
        return DemoContact.in(client, "COMPLAINT", CHANNELS.pick(dice), day, outcome, dice);
    }
}
