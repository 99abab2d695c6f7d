package io.clientele.api.demo.interaction;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.draw.Dice;
import io.clientele.api.demo.draw.Shares;
import io.clientele.api.demo.sale.DemoDocument;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/** What led to an order, by the channel it came through. */
final class OrderContacts {

    private static final Map<String, Integer> PERCENT = Map.of("PHONE", 60, "MANAGER", 50, "WEB", 18, "STORE", 6);
    private static final Shares<String> OF_MANAGERS = Shares.parse("CALL*62;VISIT*16;MEETING*10;EMAIL*12");
    private static final Shares<String> OF_SITE = Shares.parse("MESSAGE*60;EMAIL*40");
    private static final int LONGEST_THOUGHT = 14;

    private final DemoPeriod period;

    OrderContacts(DemoPeriod period) {
        this.period = period;
    }

    Stream<DemoContact> before(DemoDocument sale) {
        var client = sale.client().orElseThrow();
        var dice = Dice.of("contact " + sale.number(), client.number());
        var day = sale.day().minusDays(dice.between(0, LONGEST_THOUGHT));
        var early = day.isBefore(period.firstDay()) || day.isBefore(client.registeredOn());
        return early || !dice.chance(PERCENT.getOrDefault(sale.channel(), 0))
                ? Stream.empty()
                : Stream.of(contact(sale, client, day, dice));
    }

    private static DemoContact contact(DemoDocument sale, DemoClient client, LocalDate day, Dice dice) {
        return switch (sale.channel()) {
            case "PHONE" -> DemoContact.in(client, "CALL", "Телефон", day, "Заказ", dice);
            case "MANAGER" -> {
                var kind = OF_MANAGERS.pick(dice);
                yield DemoContact.out(client, kind, ContactChannels.of(kind), day, "Заказ", dice);
            }
            default -> {
                var kind = OF_SITE.pick(dice);
                yield DemoContact.in(client, kind, ContactChannels.of(kind), day, "Консультация", dice);
            }
        };
    }
}
